/** What forced transfers may take: `ProjectToken` on OpenZeppelin's RefillingBucket, step by step. */

const PART = 20n;
const REFILL = 30n * 86_400n;

export interface Bucket {
  supply: bigint;
  /** 0 until the first draw: measured then, for good. */
  forcedCapacity: bigint;
  forcedDrawn: bigint;
  forcedDrawnAt: number;
  /** What holders allowed besides, before that second. */
  forcedAllowed: bigint;
  forcedAllowedUntil: number;
}

const atLeastNothing = (amount: bigint) => (amount > 0n ? amount : 0n);
const capacityOf = ({ supply, forcedCapacity }: Bucket) => forcedCapacity || supply / PART;

const drawnAt = (bucket: Bucket, now: number) =>
  atLeastNothing(bucket.forcedDrawn - (BigInt(now - bucket.forcedDrawnAt) * capacityOf(bucket)) / REFILL);

const inBucket = (bucket: Bucket, now: number) => atLeastNothing(capacityOf(bucket) - drawnAt(bucket, now));

/** Shares that forced transfers may take at a moment. */
export const leftAt = (bucket: Bucket, now: number): bigint =>
  inBucket(bucket, now) + (now < bucket.forcedAllowedUntil ? bucket.forcedAllowed : 0n);

/** After so many were taken: first from the bucket, the rest from what holders allowed. */
export function drawn(bucket: Bucket, shares: bigint, now: number): Omit<Bucket, 'supply'> {
  const held = inBucket(bucket, now);
  const taken = shares < held ? shares : held;
  const { forcedDrawn, forcedDrawnAt, forcedAllowed, forcedAllowedUntil } = bucket;
  const used = { forcedDrawn: drawnAt(bucket, now) + taken, forcedDrawnAt: now };
  return {
    forcedCapacity: capacityOf(bucket),
    ...(taken === 0n ? { forcedDrawn, forcedDrawnAt } : used),
    forcedAllowed: forcedAllowed - (shares - taken),
    forcedAllowedUntil,
  };
}
