import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';

export async function load({ fetch, params, url }) {
  const one = { param: { slug: params.slug }, query: {} };
  const route = api(fetch).projects[':slug'];
  const answer = await route.$get(one);
  const [project, { tranches }] = await Promise.all([
    read(Promise.resolve(answer)),
    read(route.tranches.$get(one)),
  ]);
  const asked = url.searchParams.get('tranche');
  const tranche = asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) : null;
  return { project, tranches, tranche, now: headOf(answer).time };
}
