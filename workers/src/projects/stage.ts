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

export interface Raise {
  stage: StoredStage;
  /** Decimal strings, as the tables have them. */
  supply: string;
  hard_cap: string;
  closes_at: number;
  reflection: number;
  last_invest_at: number;
}

const soldOut = ({ supply, hard_cap }: Raise) => BigInt(supply) === BigInt(hard_cap);

/** `reflection` is never stored: it is `open` seen after the closing. Sold out earlier, it stays open: a revocation may reopen it. */
export function stageAt(raise: Pick<Raise, 'stage' | 'closes_at'>, time: number): Stage {
  return raise.stage === 'open' && time >= raise.closes_at ? 'reflection' : raise.stage;
}

/** First second in which `finalize` is accepted, as things stand; null once the raise is decided. */
export function finalizableAt(raise: Raise): number | null {
  if (raise.stage !== 'open') return null;
  const byTime = raise.closes_at + raise.reflection + 1;
  return soldOut(raise) ? Math.min(byTime, raise.last_invest_at + raise.reflection + 1) : byTime;
}
