import { expect, test } from 'vitest';
import { finalizableAt, stageAt, stageSince, type Raise } from './stage.ts';

const raise = (over: Partial<Raise> = {}): Raise => ({
  stage: 'open',
  supply: '5',
  hard_cap: '10',
  closes_at: 1000,
  concession_end: 9000,
  reflection: 100,
  last_invest_at: 400,
  ...over,
});

test.each<[string, Partial<Raise>, number, string]>([
  ['the second before it closes', {}, 999, 'open'],
  ['the second in which it closes', {}, 1000, 'reflection'],
  ['sold out', { supply: '10' }, 10, 'open'],
  ['decided', { stage: 'construction', supply: '10' }, 5000, 'construction'],
  ['the second before the concession ends', { stage: 'operating' }, 8999, 'operating'],
  ['past the concession, recorded or not', { stage: 'operating' }, 9000, 'ended'],
  ['past it in the works', { stage: 'construction' }, 9000, 'ended'],
  ['terminated before', { stage: 'terminated' }, 9000, 'terminated'],
  ['in redemption', { stage: 'redemption' }, 9000, 'redemption'],
])('%s', (_, over, time, stage) => expect(stageAt(raise(over), time)).toBe(stage));

test('may be finalised strictly after the reflection, earlier when it is sold out', () => {
  expect(finalizableAt(raise())).toBe(1101);
  expect(finalizableAt(raise({ supply: '10' }))).toBe(501);
  expect(finalizableAt(raise({ stage: 'failed' }))).toBeNull();
});

test('a stage began when it was recorded, but the end of the concession at the end', () => {
  const since = (over: Partial<Raise>, time: number) =>
    stageSince({ ...raise(over), stage_since: over.stage === 'construction' ? 0 : 7000 }, time);
  expect(since({ stage: 'construction' }, 8000)).toBeNull();
  expect(since({ stage: 'operating' }, 8000)).toBe(7000);
  expect(since({ stage: 'operating' }, 9500)).toBe(9000);
});
