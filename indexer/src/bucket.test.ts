import { expect, test } from 'vitest';
import { drawn, leftAt, type Bucket } from './bucket.ts';

const DAY = 86_400;
const NOW = 1_800_000_000;
const bucket = (over: Partial<Bucket> = {}): Bucket => ({
  supply: 1_000n,
  ...{ forcedCapacity: 0n, forcedDrawn: 0n, forcedDrawnAt: 0, forcedAllowed: 0n, forcedAllowedUntil: 0 },
  ...over,
});

test('before the first draw it holds a twentieth of the supply, rounded down', () => {
  expect(leftAt(bucket(), NOW)).toBe(50n);
  expect(leftAt(bucket({ supply: 19n }), NOW)).toBe(0n);
});

test('what is drawn comes back evenly over 30 days', () => {
  const after = { supply: 1_000n, ...drawn(bucket(), 50n, NOW) };
  expect(leftAt(after, NOW)).toBe(0n);
  expect(leftAt(after, NOW + 15 * DAY - 1)).toBe(24n);
  expect(leftAt(after, NOW + 15 * DAY)).toBe(25n);
  expect(leftAt(after, NOW + 40 * DAY)).toBe(50n);
});

test('a second draw counts what has come back since the first', () => {
  const first = { supply: 1_000n, ...drawn(bucket(), 50n, NOW) };
  const second = drawn(first, 10n, NOW + 15 * DAY);
  expect(second).toMatchObject({ forcedDrawn: 35n, forcedDrawnAt: NOW + 15 * DAY });
});

test('what holders allowed is used after the bucket, and only until its end', () => {
  const allowed = bucket({ forcedAllowed: 100n, forcedAllowedUntil: NOW + DAY });
  expect(leftAt(allowed, NOW + DAY - 1)).toBe(150n);
  expect(leftAt(allowed, NOW + DAY)).toBe(50n);
  expect(drawn(allowed, 120n, NOW)).toMatchObject({ forcedDrawn: 50n, forcedAllowed: 30n });
  expect(drawn(allowed, 20n, NOW)).toMatchObject({ forcedDrawn: 20n, forcedAllowed: 100n });
});

test('once measured it keeps its size, though shares are redeemed', () => {
  const measured = { supply: 100n, ...drawn(bucket(), 0n, NOW) };
  expect(measured).toMatchObject({ forcedCapacity: 50n, forcedDrawnAt: 0 });
  expect(leftAt(measured, NOW)).toBe(50n);
});
