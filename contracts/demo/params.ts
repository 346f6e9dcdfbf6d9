import type { ProjectParams } from '../eip712/index.ts';
import { identityOf } from './acts.ts';
import { addressOf } from './people.ts';
import type { Storyteller } from './storyteller.ts';

export type Given = Pick<
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
