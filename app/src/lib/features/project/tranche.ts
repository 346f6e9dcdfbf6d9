import { m } from '#lib/paraglide/messages.js';
import type { Tranches } from './types.ts';

/** The tranche that stands for the completion of the works. */
export const COMPLETION = 255;

type State = Tranches['tranches'][number]['state'];

const states: Record<string, () => string> = {
  none: m.tranche_none,
  requested: m.tranche_requested,
  certified: m.tranche_certified,
  released: m.tranche_released,
  blocked: m.tranche_blocked,
};

export const trancheState = (state: State) => states[state]?.() ?? state;

export function trancheChip(state: State): 'plain' | 'care' | 'stop' | 'proof' | 'dash' {
  if (state === 'released') return 'proof';
  if (state === 'blocked') return 'stop';
  return state === 'none' ? 'dash' : 'care';
}
