import { expect, it } from 'vitest';
import { byYear } from './by-year.ts';

const at = (text: string) => Date.parse(text) / 1000;

it('sums by year in Western Indonesian Time, and leaves no year out', () => {
  expect(
    byYear([
      { time: at('2024-12-31T17:00:00Z'), amount: 3n },
      { time: at('2024-12-31T16:59:59Z'), amount: 1n },
      { time: at('2027-06-01T00:00:00Z'), amount: 5n },
      { time: at('2025-06-01T00:00:00Z'), amount: 4n },
    ]),
  ).toEqual([
    { year: 2024, amount: 1n },
    { year: 2025, amount: 7n },
    { year: 2026, amount: 0n },
    { year: 2027, amount: 5n },
  ]);
  expect(byYear([])).toEqual([]);
});
