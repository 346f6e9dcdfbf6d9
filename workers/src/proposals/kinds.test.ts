import { releaseBookAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { toFunctionSelector, type AbiFunction } from 'viem';
import { expect, test } from 'vitest';
import { isBlocking, isHeld, isVetoing, SELECTORS, type Decision } from './kinds.ts';

const DAY = 86_400;
const END = 1_800_000_000;
const hash = (n: number) => `0x${n.toString(16).padStart(64, '0')}`;
const decision = (over: Partial<Decision> = {}): Decision => ({
  ...{ selector: SELECTORS.terminate, subject: hash(0), heavy: 1, vote_start: END - 7 * DAY, vote_end: END },
  ...{ for_votes: '200', against_votes: '0', abstain_votes: '0' },
  ...{ eta: null, queued_at: null, executed_at: null, cancelled_at: null },
  ...over,
});
const held = (over: Partial<Decision>, time = END) => isHeld([decision(over)], [], 1000n, time);

test('selectors are those of the contracts', () => {
  const functions = [...treasuryAbi, ...releaseBookAbi].filter((item) => item.type === 'function');
  for (const [name, selector] of Object.entries(SELECTORS)) {
    const found = functions.find((item) => item.name === name) as AbiFunction;
    expect(toFunctionSelector(found), name).toBe(selector);
  }
});

test.each<[string, Partial<Decision>, number, boolean]>([
  ['a vote to terminate with its quorum', {}, END, true],
  ['with a vote less', { for_votes: '199' }, END, false],
  ['with a quorum of refusals', { for_votes: '0', against_votes: '900' }, END, false],
  ['against, while it goes on', { for_votes: '200', against_votes: '700' }, END, true],
  ['against, when it is over', { for_votes: '200', against_votes: '700' }, END + 1, false],
  ['won, not queued yet', {}, END + 14 * DAY, true],
  ['won, never queued', {}, END + 14 * DAY + 1, false],
  ['queued', { queued_at: END + 1, eta: END + 2 * DAY }, END + 30 * DAY, true],
  ['executed', { executed_at: END + 3 * DAY }, END + 3 * DAY, false],
  ['cancelled', { cancelled_at: END - DAY }, END, false],
  ['to replace a verifier', { selector: SELECTORS.replaceVerifier }, END, true],
  ['to replace the SPV', { selector: SELECTORS.replaceSPV }, END, true],
  ['to block a certificate', { selector: SELECTORS.blockTranche, heavy: 0 }, END, false],
])('releases of escrow are held by %s', (_, over, time, expected) => {
  expect(held(over, time)).toBe(expected);
});

test('and by a replacement that waits to be confirmed, but not by an earlier end of the concession', () => {
  const waits = { selector: SELECTORS.replaceSPV, until: END, confirmed_at: null };
  expect(isHeld([], [waits], 1000n, END)).toBe(true);
  expect(isHeld([], [waits], 1000n, END + 1)).toBe(false);
  expect(isHeld([], [{ ...waits, confirmed_at: END - 1 }], 1000n, END)).toBe(false);
  expect(isHeld([], [{ ...waits, selector: '0x12345678' }], 1000n, END)).toBe(false);
});

test('an upgrade is held up by a veto against this release or all, once it has its quorum', () => {
  const veto = (release: number, votes = '100') =>
    decision({ selector: SELECTORS.vetoRelease, heavy: 0, subject: hash(release), for_votes: votes });
  expect(isVetoing([veto(2)], 2, 1000n, END)).toBe(true);
  expect(isVetoing([veto(0)], 2, 1000n, END)).toBe(true);
  expect(isVetoing([veto(3)], 2, 1000n, END)).toBe(false);
  expect(isVetoing([veto(2, '99')], 2, 1000n, END)).toBe(false);
});

test('a certificate waits longer while anybody proposes to block it, whatever the votes', () => {
  const block = decision({ selector: SELECTORS.blockTranche, heavy: 0, subject: hash(7), for_votes: '0' });
  expect(isBlocking([block], hash(7), 1000n, END)).toBe(true);
  expect(isBlocking([block], hash(8), 1000n, END)).toBe(false);
  expect(isBlocking([block], hash(7), 1000n, END + 1)).toBe(false);
});
