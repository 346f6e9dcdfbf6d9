import { error } from '@sveltejs/kit';
import { api, read } from '#lib/api/client.ts';

export async function load({ fetch, params }) {
  const match = /^([a-z0-9-]{3,48})-(\d{1,3})$/.exec(params.id);
  if (!match) error(404, { message: 'There is no such tranche.', code: 'not_found' });
  const one = { param: { slug: match[1]! }, query: {} };
  const route = api(fetch).projects[':slug'];
  const [project, { tranches }, { evidence }] = await Promise.all([
    read(route.$get(one)),
    read(route.tranches.$get(one)),
    read(route.documents.$get(one)),
  ]);
  const tranche = tranches.find(({ number }) => number === Number(match[2]));
  if (!tranche) error(404, { message: 'There is no such tranche.', code: 'not_found' });
  /** Whether everyone can open what the SPV asks with. */
  const kept = evidence.some((one) => one.kept && one.hash === tranche.evidenceHash);
  return { project, tranche, kept };
}
