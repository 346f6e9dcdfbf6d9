import type { ProjectParams } from '@partisipro/contracts/eip712';
import { addressOf } from '@partisipro/contracts/demo-people';
import type { Hex } from 'viem';
import { identityOf } from '../acts.ts';
import type { Step } from '../clock.ts';
import type { Story } from '../dossiers/dossier.ts';
import type { Storyteller } from '../storyteller.ts';

/** A project of the demonstration: what its dossier says, and what happened to it, told backwards from `now`. */
export interface ProjectStory {
  spv: string;
  story: Story;
  steps(teller: Storyteller, now: number, dossierHash: Hex): Step[];
}

type Given = Pick<
  ProjectParams,
  | 'slug'
  | 'name'
  | 'symbol'
  | 'terms'
  | 'trancheBps'
  | 'longStop'
  | 'concessionEnd'
  | 'dossierHash'
  | 'deadline'
>;

/** Creation parameters: what is the same for every project of the demonstration, and what this one gives. */
export const paramsOf = (teller: Storyteller, spv: string, given: Given): ProjectParams => ({
  spv: addressOf(spv),
  release: 1,
  sponsors: [identityOf(spv)],
  verifier: addressOf('engineer'),
  secondVerifier: addressOf('second-engineer'),
  currency: teller.deployed('DemoRupiah'),
  raiseFeeBps: 100,
  managementFeeBps: 200,
  unclaimedDestination: addressOf('operator'),
  nonce: 0n,
  ...given,
});

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
