import { expect, it } from 'vitest';
import { internalRate } from './internal-rate.ts';

it('finds known rates', () => {
  expect(internalRate(100n, 2026, [{ year: 2027, amount: 110n }])).toBe(1000);
  expect(internalRate(100n, 2026, [{ year: 2028, amount: 121n }])).toBe(1000);
  const level = Array.from({ length: 10 }, (_, n) => ({ year: 2027 + n, amount: 12_950n }));
  expect(internalRate(100_000n, 2026, level)).toBe(500);
});

it('is negative where less comes back than was paid, and null where nothing does', () => {
  expect(internalRate(100n, 2026, [{ year: 2027, amount: 90n }])).toBe(-1000);
  expect(internalRate(100n, 2026, [])).toBeNull();
});
