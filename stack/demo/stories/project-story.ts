import type { Hex } from 'viem';
import type { Step } from '../clock.ts';
import type { Story } from '../dossiers/dossier.ts';
import type { Storyteller } from '@partisipro/contracts/demo';

/** A project of the demonstration: what its dossier says, and what happened to it, told backwards from `now`. */
export interface ProjectStory {
  spv: string;
  story: Story;
  steps(teller: Storyteller, now: number, dossierHash: Hex): Step[];
}

/** Rp100.000 in hundredths of a rupiah. */
export const PRICE = 100_000_00n;

/** Numbers from a seed, so that every start tells the same story (a linear congruential generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
