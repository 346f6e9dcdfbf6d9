import { expect, test } from 'vitest';
import { finalizableAt, stageAt, type Raise } from './stage.ts';

const raise = (over: Partial<Raise> = {}): Raise => ({
  stage: 'open',
  supply: '5',
  hard_cap: '10',
  closes_at: 1000,
  reflection: 100,
  last_invest_at: 400,
  ...over,
});

test.each<[string, Partial<Raise>, number, string]>([
  ['the second before it closes', {}, 999, 'open'],
  ['the second in which it closes', {}, 1000, 'reflection'],
  ['sold out', { supply: '10' }, 10, 'open'],
  ['decided', { stage: 'construction', supply: '10' }, 5000, 'construction'],
])('%s', (_, over, time, stage) => expect(stageAt(raise(over), time)).toBe(stage));

test('may be finalised strictly after the reflection, earlier when it is sold out', () => {
  expect(finalizableAt(raise())).toBe(1101);
  expect(finalizableAt(raise({ supply: '10' }))).toBe(501);
  expect(finalizableAt(raise({ stage: 'failed' }))).toBeNull();
});
