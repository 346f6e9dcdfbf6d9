import { api, read } from '#lib/api/client.ts';

export async function load({ fetch, params }) {
  const one = { param: { slug: params.slug }, query: {} };
  const project = api(fetch).projects[':slug'];
  const [body, { tranches }] = await Promise.all([read(project.$get(one)), read(project.tranches.$get(one))]);
  return { project: body, tranches };
}
