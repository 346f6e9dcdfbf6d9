import { error } from '@sveltejs/kit';
import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { titleOf } from '#lib/features/project/proposal.ts';
import { m } from '#lib/paraglide/messages.js';

export async function load({ fetch, params }) {
  if (!/^\d{1,78}$/.test(params.id)) error(404, { message: m.error_missing_title(), code: 'not_found' });
  const one = { param: { slug: params.slug }, query: {} };
  const route = api(fetch).projects[':slug'];
  const answer = await route.$get(one);
  const [project, proposal, { tranches }] = await Promise.all([
    read(Promise.resolve(answer)),
    read(route.proposals[':id'].$get({ param: { slug: params.slug, id: params.id }, query: {} })),
    read(route.tranches.$get(one)),
  ]);
  const { time } = headOf(answer);
  const sheet = {
    title: titleOf(proposal.description ?? '') || m.proposal_untitled(),
    number: `${project.symbol}-U-${params.id.slice(0, 6)}`,
    block: project.changedBlock,
    time,
  };
  return { project, proposal, tranches, now: time, sheet };
}
