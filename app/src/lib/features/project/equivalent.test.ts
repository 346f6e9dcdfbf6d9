import { expect, it } from 'vitest';
import { equivalentOf, equivalentWords } from './equivalent.ts';

const road = {
  sector: 'transport' as const,
  subsector: 'toll road',
  budget: '5330000000000',
  capacity: '83,67 km, sections no 1, A-B, km 26,5; no 2, B-C, km 24,17; no 3, C-D, km 33',
  governmentSupport: [{ kind: 'government-built section 3 (33 km)' }],
};
const water = {
  sector: 'water' as const,
  subsector: 'bulk drinking water',
  budget: '2050000000000',
  capacity: '4.000 l/s, connections 310.000',
  governmentSupport: [],
};

it('is value by size, without what government builds', () => {
  const million = equivalentOf(1_000_000n, road)!;
  expect(million).toMatchObject({ kind: 'toll', amount: 9_506n, value: 5_330_000_000_000n });
  expect(equivalentWords(million)).toEqual({ figure: '9,5', what: 'mm jalan tol' });
  expect(equivalentWords(equivalentOf(1_000_000_000n, road)!)).toEqual({
    figure: '9,5',
    what: 'm jalan tol',
  });
  const day = equivalentOf(1_000_000n, water)!;
  expect(day.amount).toBe(168_585n);
  expect(equivalentWords(day)).toEqual({ figure: '168', what: 'liter air sehari' });
});

it('is nothing where a source is missing or in another currency', () => {
  expect(equivalentOf(1n, null)).toBeNull();
  expect(equivalentOf(1n, { ...road, budget: undefined })).toBeNull();
  expect(equivalentOf(1n, { ...road, capacity: null })).toBeNull();
  expect(equivalentOf(1n, { ...water, capacity: '12 km' })).toBeNull();
  expect(
    equivalentOf(1n, { ...road, sector: 'telecom', subsector: 'satellite', capacity: '150 Gbps' }),
  ).toBeNull();
});
