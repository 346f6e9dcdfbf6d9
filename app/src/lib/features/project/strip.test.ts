import { expect, it } from 'vitest';
import { post, stripOf } from './strip.ts';

const fact = (key: string, value: string, asOf?: string) => ({
  key,
  value,
  sources: [],
  ...(asOf ? { asOf } : {}),
});
const facts = [
  fact('capacity', '83,67 km, sections no 1, A-B, km 26,5; no 2, B-C, km 24,17; no 3, C-D, km 33'),
  fact('status', 'section 1 operating since Dec 2021; sections 2 and 3 under construction'),
  fact('progressObservations.1', 'section 1, 88 % built', '2020-12-31'),
  fact('progressObservations.2', '2, 13,21 % built', '2021-11'),
  fact('progressObservations.3', 'section 2, 9 % built', '2021-01'),
];

it('lays the sections end to end, each with what is said of it', () => {
  const strip = stripOf(facts, [{ kind: 'government-built section 3 (33 km)' }]);
  expect(strip.map(({ from, state, built }) => [post(from), state, built])).toEqual([
    ['0+000', 'operating', null],
    ['26+500', 'building', { percent: '13,21 %', asOf: '2021-11' }],
    ['50+670', 'government', null],
  ]);
});

it('is none where the facts name no sections', () => {
  expect(stripOf([fact('capacity', '43 km, bridges 4')], [])).toEqual([]);
  expect(stripOf([], [])).toEqual([]);
});
