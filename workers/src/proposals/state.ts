/** What the Governor's `state()` says of a proposal at a moment, from indexed votes and times. */

const DAY = 86_400;
const QUEUE_WITHIN = 14 * DAY;
const EXECUTE_WITHIN = 30 * DAY;
const QUORUM_PERCENT = 10n;
const HEAVY_QUORUM_PERCENT = 20n;

export type ProposalState =
  'pending' | 'active' | 'defeated' | 'succeeded' | 'queued' | 'executed' | 'cancelled' | 'expired';

export interface Ballot {
  heavy: number;
  vote_start: number;
  vote_end: number;
  for_votes: string;
  against_votes: string;
  abstain_votes: string;
  eta: number | null;
  queued_at: number | null;
  executed_at: number | null;
  cancelled_at: number | null;
}

/** Votes, for and abstaining, that are needed: rounded up, as the Governor compares products. */
export function quorumOf(heavy: boolean, supply: bigint): bigint {
  return (supply * (heavy ? HEAVY_QUORUM_PERCENT : QUORUM_PERCENT) + 99n) / 100n;
}

export const quorumReached = (ballot: Ballot, supply: bigint) =>
  BigInt(ballot.for_votes) + BigInt(ballot.abstain_votes) >= quorumOf(ballot.heavy === 1, supply);

function succeeded(ballot: Ballot): boolean {
  const [yes, no] = [BigInt(ballot.for_votes), BigInt(ballot.against_votes)];
  return ballot.heavy === 1 ? yes !== 0n && 3n * yes >= 2n * (yes + no) : yes > no;
}

/** Shares that all votes are measured by: they change no more between a raise's end and the redemption. */
export const votingSupply = ({ supply, redemption_supply }: { supply: string; redemption_supply: string }) =>
  BigInt(redemption_supply) || BigInt(supply);

const LIVE: readonly ProposalState[] = ['pending', 'active', 'succeeded', 'queued'];

/** Something may still come of it. */
export const isLive = (ballot: Ballot, supply: bigint, time: number) =>
  LIVE.includes(proposalStateAt(ballot, supply, time));

/** @param supply shares at `vote_start`, by `votingSupply` */
export function proposalStateAt(ballot: Ballot, supply: bigint, time: number): ProposalState {
  if (ballot.executed_at !== null) return 'executed';
  if (ballot.cancelled_at !== null) return 'cancelled';
  if (ballot.queued_at !== null) return time > (ballot.eta ?? 0) + EXECUTE_WITHIN ? 'expired' : 'queued';
  if (time <= ballot.vote_start) return 'pending';
  if (time <= ballot.vote_end) return 'active';
  if (!quorumReached(ballot, supply) || !succeeded(ballot)) return 'defeated';
  return time > ballot.vote_end + QUEUE_WITHIN ? 'expired' : 'succeeded';
}
