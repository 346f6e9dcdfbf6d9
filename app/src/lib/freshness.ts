import type { Late } from './answer.ts';

/** How far what the site says is behind the chain, as the browser judges it. */
export interface Head {
  indexed: number;
  /** Unix seconds, by the chain's clock. */
  time: number;
  ready: boolean;
  reason?: string;
}

export type Freshness = 'fresh' | 'late' | 'off';

/** Blocks come several times a second: what is older than this is late. */
const LATE_SECONDS = 90;

/** A chain whose clock runs ahead of this one is not in the future. */
export const ageOf = (head: Head, nowMs: number) => Math.max(0, Math.floor(nowMs / 1000) - head.time);

/** @param head null where the site did not answer */
export function freshnessOf(head: Head | null, nowMs: number): Freshness {
  if (!head) return 'off';
  return !head.ready || ageOf(head, nowMs) > LATE_SECONDS ? 'late' : 'fresh';
}

/** What a list says of its age where that is more than it should be. */
export const lateOf = (head: Head | null, nowMs: number): Late | null =>
  head && freshnessOf(head, nowMs) === 'late' ? { block: head.indexed, age: ageOf(head, nowMs) } : null;
