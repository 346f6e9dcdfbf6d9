import { expect, it } from 'vitest';
import { argumentsOf, parseDay, parseDays, parseWallets, rangeOf, type Wants } from './wants.ts';

const NOW = Date.parse('2029-06-01T00:00:00Z') / 1000;
const DAY = 86_400;
const longStop = Date.parse('2030-01-01T00:00:00Z') / 1000;
const project = { terms: { longStop }, concessionEnd: longStop + 10 ** 9, pausedUntil: null } as never;
const A = `0x${'aB'.repeat(20)}`;
const B = `0x${'12'.repeat(20)}`;
const nothing: Wants = {
  ...{ certificate: null, days: '', date: '', wallet: '', old: '', affiliates: '', shares: '' },
  ...{ release: '', document: null },
};
const argued = (kind: Parameters<typeof argumentsOf>[0], over: Partial<Wants> = {}) =>
  argumentsOf(kind, { ...nothing, ...over }, rangeOf(kind, project, NOW), B);

it('takes 30 to 366 days', () => {
  expect(parseDays('30')).toBe(2_592_000);
  expect(parseDays('366')).toBe(31_622_400);
  for (const bad of ['29', '367', '-30', '45,5', '', 'x']) expect(parseDays(bad), bad).toBeNull();
});

it('keeps a long-stop within 24 months and the concession', () => {
  const range = rangeOf('setLongStop', project, NOW)!;
  expect(parseDay('2030-01-02', range)).toBe(Date.parse('2030-01-02T16:59:59Z') / 1000);
  expect(parseDay('2029-12-30', range)).toBeNull();
  expect(parseDay('2032-02-01', range)).toBeNull();
  expect(parseDay('', range)).toBeNull();
  const short = rangeOf('setLongStop', { terms: { longStop }, concessionEnd: longStop + DAY } as never, NOW)!;
  expect(parseDay('2030-01-03', short)).toBeNull();
});

it('ends a concession earlier than agreed, and not before 90 days', () => {
  const range = rangeOf('setConcessionEnd', project, NOW)!;
  expect(parseDay('2029-08-29', range)).toBeNull();
  expect(parseDay('2029-08-30', range)).not.toBeNull();
  expect(parseDay('2070-01-01', range)).toBeNull();
});

it('lengthens a pause beyond its end, by 30 days from now at most', () => {
  const range = rangeOf('extendPause', { pausedUntil: NOW + 10 * DAY } as never, NOW)!;
  expect(range).toEqual({ after: NOW + 10 * DAY, until: NOW + 30 * DAY });
  expect(rangeOf('extendPause', project, NOW)!.after).toBe(NOW);
});

it('makes the arguments of each call in their order, and none while something is missing', () => {
  expect(argued('setReportDuty', { days: '90' })).toEqual([90 * DAY]);
  expect(argued('replaceVerifier', { wallet: A, old: B })).toEqual([B, A.toLowerCase()]);
  expect(argued('replaceVerifier', { wallet: A })).toBeNull();
  expect(argued('replaceSPV', { wallet: A })).toEqual([A.toLowerCase(), []]);
  expect(argued('replaceSPV', { wallet: A, affiliates: `${B}\n0x12` })).toBeNull();
  expect(argued('vetoRelease', { release: '0' })).toEqual([B, 0]);
  expect(argued('liftVeto', { release: '1,5' })).toBeNull();
  expect(argued('allowForcedTransfers', { shares: '1.500', date: '2029-06-10' })).toEqual([
    1500n,
    Date.parse('2029-06-10T16:59:59Z') / 1000,
  ]);
  expect(argued('allowForcedTransfers', { shares: '0', date: '2029-06-10' })).toBeNull();
  expect(argued('terminate')).toEqual([]);
  expect(argued('signal')).toBeNull();
});

it('reads wallets a line each', () => {
  expect(parseWallets(` ${A}\n\n${B} `)).toEqual([A.toLowerCase(), B]);
  expect(parseWallets('')).toEqual([]);
});
