import { api, read } from '#lib/api/client.ts';

export async function load({ fetch, params }) {
  const param = { slug: params.slug };
  return { project: await read(api(fetch).projects[':slug'].$get({ param, query: {} })) };
}
