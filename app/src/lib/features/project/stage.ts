import { m } from '#lib/paraglide/messages.js';
import type { Stage } from './types.ts';

const names: Record<Stage, () => string> = {
  open: m.stage_open,
  reflection: m.stage_reflection,
  failed: m.stage_failed,
  cancelled: m.stage_cancelled,
  construction: m.stage_construction,
  operating: m.stage_operating,
  terminated: m.stage_terminated,
  ended: m.stage_ended,
  redemption: m.stage_redemption,
  closed: m.stage_closed,
};

export const STAGES = Object.keys(names) as Stage[];
export const stageName = (stage: Stage) => names[stage]();

/** Green only for what may be acted on now, red for what went wrong. */
export function stageChip(stage: Stage): 'go' | 'care' | 'stop' | 'proof' | 'plain' {
  if (stage === 'open') return 'go';
  if (stage === 'reflection') return 'care';
  if (stage === 'failed' || stage === 'cancelled' || stage === 'terminated') return 'stop';
  return stage === 'construction' || stage === 'operating' ? 'proof' : 'plain';
}
