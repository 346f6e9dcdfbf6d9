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
/** An approval outlives the raise it is for. */
export const APPROVAL = 30 * 86_400;
