import { api, read } from '#lib/api/client.ts';

export async function load({ fetch, params, url }) {
  const one = { param: { slug: params.slug }, query: {} };
  const route = api(fetch).projects[':slug'];
  const [project, { tranches }] = await Promise.all([read(route.$get(one)), read(route.tranches.$get(one))]);
  const asked = url.searchParams.get('tranche');
  return { project, tranches, tranche: asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) : null };
}
