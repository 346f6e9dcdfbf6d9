import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile, summary } from './statistics.ts';

test('the median of an even number of values lies between the two in the middle', () => {
  assert.equal(median([9, 1, 4]), 4);
  assert.equal(median([9, 1, 4, 6]), 5);
});

test('a percentile is one of the values', () => {
  const values = Array.from({ length: 20 }, (_, n) => n + 1);
  assert.equal(percentile(values, 0.5), 10);
  assert.equal(percentile(values, 0.95), 19);
  assert.equal(percentile([7], 0.95), 7);
});

test('numbers are ordered as numbers', () => {
  assert.deepEqual(summary([100, 20, 3]), { n: 3, min: 3, median: 20, max: 100 });
});

test('nothing measured is an error, not a zero', () => {
  assert.throws(() => median([]));
  assert.throws(() => percentile([], 0.5));
});
