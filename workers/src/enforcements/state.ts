/** Where an announced enforcement stands at a moment. */

/** So long after it is ready it may be done. */
const LIFE = 30 * 86_400;

export type EnforcementState = 'waiting' | 'ready' | 'done' | 'cancelled' | 'expired';

export interface Announced {
  ready_at: number;
  done_at: number | null;
  cancelled_at: number | null;
}

export function enforcementStateAt(
  { ready_at, done_at, cancelled_at }: Announced,
  time: number,
): EnforcementState {
  if (done_at !== null) return 'done';
  if (cancelled_at !== null) return 'cancelled';
  if (time < ready_at) return 'waiting';
  return time > ready_at + LIFE ? 'expired' : 'ready';
}
