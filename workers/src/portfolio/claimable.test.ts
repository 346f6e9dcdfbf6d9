import { expect, test } from 'vitest';
import { claimableAt, type Accrued } from './claimable.ts';

const M = 1n << 64n;
const facts = (over: Partial<Accrued> = {}): Accrued => ({
  balance: '3',
  accrued: '0',
  holderAcc: '0',
  acc: '0',
  supply: '7',
  pendingId: 0,
  pendingAmount: '0',
  pendingRecordTime: 0,
  ...over,
});

test('nothing was declared', () => expect(claimableAt(facts(), 10)).toBe(0n));

test('whole units only: the fraction stays', () => {
  expect(claimableAt(facts({ acc: ((10n * M) / 7n).toString() }), 10)).toBe(4n); // 3 × 10/7 = 4.28…
});

test('what was settled and what came since add up before they are rounded', () => {
  const half = (M / 2n).toString();
  expect(claimableAt(facts({ balance: '1', accrued: half, acc: half }), 10)).toBe(1n);
});

test('a declaration counts from the second of its record date', () => {
  const pending = { pendingId: 1, pendingAmount: '70', pendingRecordTime: 100 };
  expect(claimableAt(facts(pending), 99)).toBe(0n);
  expect(claimableAt(facts(pending), 100)).toBe(30n);
});

test('no shares, no division', () => {
  expect(claimableAt(facts({ balance: '0', supply: '0', pendingId: 1, pendingAmount: '5' }), 10)).toBe(0n);
});
