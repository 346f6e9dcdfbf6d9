/** What forced transfers may take: the token's bucket on indexed facts, and what holders allow besides. */

const PART = 20n;
const REFILL_SECONDS = 30n * 86_400n;

export interface Forced {
  supply: string;
  /** 0 until the first of them. */
  forced_capacity: string;
  forced_drawn: string;
  forced_drawn_at: number;
  forced_allowed: string;
  forced_allowed_until: number;
}

const atLeastNothing = (shares: bigint) => (shares > 0n ? shares : 0n);

export const allowedAt = ({ forced_allowed, forced_allowed_until }: Forced, time: number): bigint =>
  time < forced_allowed_until ? BigInt(forced_allowed) : 0n;

/** Shares that they may take at a moment. */
export function forcedLeftAt(row: Forced, time: number): bigint {
  const capacity = BigInt(row.forced_capacity) || BigInt(row.supply) / PART;
  const refilled = (BigInt(time - row.forced_drawn_at) * capacity) / REFILL_SECONDS;
  const drawn = atLeastNothing(BigInt(row.forced_drawn) - refilled);
  return atLeastNothing(capacity - drawn) + allowedAt(row, time);
}
