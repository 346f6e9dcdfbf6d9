import { api, read } from '#lib/api/client.ts';

export async function load({ fetch, params }) {
  const one = { param: { slug: params.slug }, query: {} };
  const route = api(fetch).projects[':slug'];
  const [project, asked] = await Promise.all([
    read(route.$get(one)),
    // what was asked a moment ago is not in a kept answer
    read(route.questions.$get({ ...one, query: { minBlock: '1' } })),
  ]);
  return { project, asked };
}
