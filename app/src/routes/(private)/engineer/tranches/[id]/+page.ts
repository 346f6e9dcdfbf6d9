import { error } from '@sveltejs/kit';
import { api, read } from '#lib/api/client.ts';

export async function load({ fetch, params }) {
  const match = /^([a-z0-9-]{3,48})-(\d{1,3})$/.exec(params.id);
  if (!match) error(404, { message: 'There is no such tranche.', code: 'not_found' });
  const one = { param: { slug: match[1]! }, query: {} };
  const route = api(fetch).projects[':slug'];
  const [project, { tranches }] = await Promise.all([read(route.$get(one)), read(route.tranches.$get(one))]);
  const tranche = tranches.find(({ number }) => number === Number(match[2]));
  if (!tranche) error(404, { message: 'There is no such tranche.', code: 'not_found' });
  return { project, tranche };
}
