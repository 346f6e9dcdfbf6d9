import type { InferResponseType } from 'hono/client';
import type { api } from '#lib/api/client.ts';
import { m } from '#lib/paraglide/messages.js';

type Proposals = ReturnType<typeof api>['projects'][':slug']['proposals'];

export type ProposalList = InferResponseType<Proposals['$get'], 200>;
type State = ProposalList['proposals'][number]['state'];

const states: Record<string, () => string> = {
  pending: m.proposal_pending,
  active: m.proposal_active,
  defeated: m.proposal_defeated,
  succeeded: m.proposal_succeeded,
  queued: m.proposal_queued,
  executed: m.proposal_executed,
  cancelled: m.proposal_cancelled,
  canceled: m.proposal_cancelled,
  expired: m.proposal_expired,
};

export const proposalState = (state: State) => states[state]?.() ?? state;

/** The words of a proposal, without the line that names its proposer to the contract. */
export const wordsOf = (description: string) =>
  description.replace(/\s*#proposer=0x[0-9a-fA-F]{40}$/, '').trim();

/** Its first line, bounded: a list shows no more. */
export const titleOf = (description: string) => wordsOf(description).split('\n')[0]!.slice(0, 120);
