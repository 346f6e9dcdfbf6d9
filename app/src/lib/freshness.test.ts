import { expect, it } from 'vitest';
import { ageOf, freshnessOf, lateOf, type Head } from './freshness.ts';

const head = (over: Partial<Head> = {}): Head => ({ indexed: 7, time: 1_000, ready: true, ...over });

it('is fresh for a minute and a half, late after it, and late whenever the site says so', () => {
  expect(freshnessOf(head(), 1_090_000)).toBe('fresh');
  expect(freshnessOf(head(), 1_091_000)).toBe('late');
  expect(freshnessOf(head({ ready: false, reason: 'halted' }), 1_000_000)).toBe('late');
  expect(freshnessOf(null, 1_000_000)).toBe('off');
});

it('counts no age where the chain’s clock is ahead', () => {
  expect(ageOf(head({ time: 2_000 }), 1_000_000)).toBe(0);
  expect(freshnessOf(head({ time: 2_000 }), 1_000_000)).toBe('fresh');
});

it('says a block and its age only where it is late', () => {
  expect(lateOf(head(), 1_034_000)).toBeNull();
  expect(lateOf(null, 1_364_000)).toBeNull();
  expect(lateOf(head(), 1_364_000)).toEqual({ block: 7, age: 364 });
});
