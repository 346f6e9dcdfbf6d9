import { expect, test } from 'vitest';
import { claimable } from './claimable.ts';

const ONE = 1n << 64n;
const project = {
  ...{ supply: '3', acc: String(5n * ONE) },
  ...{ pending_id: 2, pending_amount: '10', pending_record_time: 1_000 },
};
const holder = { balance: '2', accrued: String(ONE / 2n), acc: String(4n * ONE) };

test.each([
  ['before its record date a declaration counts for nothing', 999n, 2n],
  ['at it, it counts, each share for a third, and fractions add up', 1_000n, 9n],
])('%s', (_, now, expected) => {
  expect(claimable(holder, project, now)).toBe(expected);
});

test('nothing pending, no shares at all', () => {
  expect(claimable({ ...holder, balance: '0' }, { ...project, supply: '0' }, 2_000n)).toBe(0n);
});
