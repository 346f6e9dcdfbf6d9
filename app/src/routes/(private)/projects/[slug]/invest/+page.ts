import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';

export async function load({ fetch, params }) {
  const param = { slug: params.slug };
  const answer = await api(fetch).projects[':slug'].$get({ param, query: {} });
  return { project: await read(Promise.resolve(answer)), now: headOf(answer).time };
}
