import { expect, it } from 'vitest';
import { firstOf, type SpvProject } from './first.ts';

const NOW = 1_800_000_000;
const DAY = 86_400;
const project: SpvProject = {
  ...{ slug: 'a', name: 'A', stage: 'construction', currencyDecimals: 2, escrow: '5', released: '0' },
  ...{ finalizableAt: null, report: { dueAt: NOW + 90 * DAY, every: 180 * DAY } },
};
const kind = (over: Partial<SpvProject>) => firstOf({ ...project, ...over }, NOW)?.kind;

it('is a late report before money that waits, and money before a report that has time', () => {
  expect(kind({})).toBeUndefined();
  expect(kind({ released: '7' })).toBe('withdraw');
  expect(kind({ released: '7', report: { dueAt: NOW - DAY, every: 0 } })).toBe('report');
  expect(kind({ released: '7', report: { dueAt: NOW + DAY, every: 0 } })).toBe('withdraw');
});

it('is the end of a raise once it may be decided', () => {
  expect(kind({ stage: 'reflection', finalizableAt: NOW + 1 })).toBeUndefined();
  expect(firstOf({ ...project, finalizableAt: NOW }, NOW)).toMatchObject({ call: { kind: 'finalize' } });
});
