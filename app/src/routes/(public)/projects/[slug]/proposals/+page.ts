import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { m } from '#lib/paraglide/messages.js';

export async function load({ fetch, params }) {
  const one = { param: { slug: params.slug }, query: {} };
  const route = api(fetch).projects[':slug'];
  const answer = await route.$get(one);
  const [project, { proposals }, { tranches }] = await Promise.all([
    read(Promise.resolve(answer)),
    read(route.proposals.$get(one)),
    read(route.tranches.$get(one)),
  ]);
  const { time } = headOf(answer);
  const sheet = {
    title: m.proposals_title(),
    number: `${project.symbol}-U`,
    block: project.changedBlock,
    time,
  };
  return { project, proposals, tranches, now: time, sheet };
}
