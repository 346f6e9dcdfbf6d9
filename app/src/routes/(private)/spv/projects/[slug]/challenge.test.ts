import { expect, it } from 'vitest';
import { SELECTORS } from '#lib/features/project/action.ts';
import type { Tranches } from '#lib/features/project/types.ts';
import { challengeOf } from './challenge.ts';

const ballot = (
  subject: string,
  createdAt: number,
  state: string,
  selector: string = SELECTORS.blockTranche,
) => ({
  ...{ subject, createdAt, state: state as 'active', selector, calldata: null },
});
/** The first tranche was asked for twice; the second is certified, the third not asked for. */
const known = {
  tranches: [
    { number: 0, state: 'requested' },
    { number: 1, state: 'certified' },
    { number: 2, state: 'none' },
  ],
  history: [
    { number: 0, certificate: '0x0a' },
    { number: 0, certificate: '0x0b' },
    { number: 1, certificate: '0x1a' },
  ],
} as unknown as Tranches;

it('counts the votes against every certificate of a tranche, and says how the latest stands', () => {
  const votes = [ballot('0x0b', 200, 'active'), ballot('0x0a', 100, 'executed')];
  expect(challengeOf(0, known, votes)).toBe('2, sedang dipilih');
  expect(challengeOf(0, known, [votes[1]!])).toBe('1, dilaksanakan');
});

it('counts no vote on something else, nor on another tranche', () => {
  const others = [ballot('0x1a', 100, 'active', SELECTORS.signal), ballot('0x0a', 100, 'active')];
  expect(challengeOf(1, known, others)).toBe('tidak ada');
});

it('says nothing before there is anything to challenge', () => {
  expect(challengeOf(2, known, [])).toBeNull();
});
