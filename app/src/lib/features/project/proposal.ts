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

/** All lines but the first. */
export const restOf = (description: string) => wordsOf(description).split('\n').slice(1).join('\n').trim();

export function proposalChip(state: State): 'go' | 'proof' | 'stop' | 'care' | 'plain' | 'dash' {
  if (state === 'active') return 'go';
  if (state === 'pending') return 'dash';
  if (state === 'succeeded' || state === 'queued') return 'care';
  if (state === 'executed') return 'proof';
  return state === 'defeated' ? 'stop' : 'plain';
}

type Ballots = { forVotes: string; againstVotes: string; abstainVotes: string; quorum: string };

/** How the vote stands, as a sentence. */
export function finding({ forVotes, againstVotes, abstainVotes, quorum }: Ballots): string {
  const [yes, no, abstain] = [BigInt(forVotes), BigInt(againstVotes), BigInt(abstainVotes)];
  if (yes + no + abstain === 0n) return m.votes_none();
  const reached = yes + abstain >= BigInt(quorum);
  if (yes > no) return reached ? m.votes_leading_reached() : m.votes_leading_missing();
  return reached ? m.votes_trailing_reached() : m.votes_trailing_missing();
}
