import { settle } from '#lib/answer.ts';
import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import type { Parts } from './types.ts';

export async function load({ fetch, params }) {
  const one = { param: { slug: params.slug }, query: {} };
  const route = api(fetch).projects[':slug'];
  const answer = await route.$get(one);
  const project = await read(Promise.resolve(answer));
  const parts = async (): Promise<Parts> => {
    const [tranches, { due, certified }, documents, { proposals }, asked, { count }] = await Promise.all([
      read(route.tranches.$get(one)),
      read(route.due.$get(one)),
      read(route.documents.$get(one)),
      read(route.proposals.$get(one)),
      // what was answered a moment ago is in no kept answer
      read(route.questions.$get({ ...one, query: { minBlock: '1' } })),
      read(route.holders.$get({ ...one, query: { limit: '1' } })),
    ]);
    return { tranches, due, certified, documents, proposals, asked, holders: count };
  };
  return { project, parts: await settle(parts()), now: headOf(answer).time };
}
