/** Where a project stands at a moment of the chain's clock: what the token's `stage()` says, from indexed facts. */
import type { Stage as StoredStage } from '@partisipro/db';

export const STAGES = [
  'open',
  'reflection',
  'failed',
  'cancelled',
  'construction',
  'operating',
  'terminated',
  'ended',
  'redemption',
  'closed',
] as const;

export type Stage = (typeof STAGES)[number];

interface Standing {
  stage: StoredStage;
  closes_at: number;
  concession_end: number;
}

export interface Raise extends Standing {
  /** Decimal strings, as the tables have them. */
  supply: string;
  hard_cap: string;
  reflection: number;
  last_invest_at: number;
}

const soldOut = ({ supply, hard_cap }: Raise) => BigInt(supply) === BigInt(hard_cap);

/**
 * `reflection` is never stored: it is `open` seen after the closing. Sold out earlier, it stays open: a revocation may
 * reopen it. `ended` is so from the concession's end on, recorded or not.
 */
export function stageAt({ stage, closes_at, concession_end }: Standing, time: number): Stage {
  if (stage === 'open' && time >= closes_at) return 'reflection';
  const running = stage === 'construction' || stage === 'operating';
  return running && time >= concession_end ? 'ended' : stage;
}

/** Since when, where the treasury reckons from it: from the works' completion on; null before. */
export function stageSince(row: Standing & { stage_since: number }, time: number): number | null {
  return (stageAt(row, time) === 'ended' ? row.concession_end : row.stage_since) || null;
}

/** First second in which `finalize` is accepted, as things stand; null once the raise is decided. */
export function finalizableAt(raise: Raise): number | null {
  if (raise.stage !== 'open') return null;
  const byTime = raise.closes_at + raise.reflection + 1;
  return soldOut(raise) ? Math.min(byTime, raise.last_invest_at + raise.reflection + 1) : byTime;
}
