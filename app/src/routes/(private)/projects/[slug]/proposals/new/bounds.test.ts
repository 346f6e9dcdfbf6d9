import { expect, it } from 'vitest';
import { limits, parseDay, parseDays } from './bounds.ts';

it('takes 30 to 366 days', () => {
  expect(parseDays('30')).toBe(2_592_000);
  expect(parseDays('366')).toBe(31_622_400);
  for (const bad of ['29', '367', '-30', '45,5', '', 'x']) expect(parseDays(bad), bad).toBeNull();
});

it('keeps a long-stop within 24 months and the concession', () => {
  const longStop = Date.parse('2030-01-01T00:00:00Z') / 1000;
  const range = limits({ terms: { longStop }, concessionEnd: longStop + 10 ** 9 } as never);
  expect(parseDay('2030-01-02', range)).toBe(Date.parse('2030-01-02T16:59:59Z') / 1000);
  expect(parseDay('2029-12-30', range)).toBeNull();
  expect(parseDay('2032-02-01', range)).toBeNull();
  expect(parseDay('', range)).toBeNull();
  const short = limits({ terms: { longStop }, concessionEnd: longStop + 86_400 } as never);
  expect(parseDay('2030-01-03', short)).toBeNull();
});
