import { expect, it } from 'vitest';
import { curveOf, endOf, pathOf } from './curve.ts';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
const milestones = [
  { planned: '2026-01-10', weightBps: 4_000 },
  { planned: '2026-01-20', weightBps: 6_000 },
];
const works = (signed: (number | null)[], now: string) => ({
  ...{ milestones, signed, start: at('2026-01-01'), now: at(now) },
});

it('ends a planned month or year with its last day', () => {
  expect(endOf('2026-01-10')).toBe(at('2026-01-11'));
  expect(endOf('2026-01')).toBe(at('2026-02-01'));
  expect(endOf('2026-12')).toBe(at('2027-01-01'));
  expect(endOf('2026')).toBe(at('2027-01-01'));
});

it('follows plan, signatures and what is left', () => {
  const curve = curveOf(works([at('2026-01-11'), null], '2026-01-16'))!;
  expect(pathOf(curve.plan)).toBe('M0 1000L500 600L1000 0');
  expect(pathOf(curve.signed)).toBe('M0 1000L500 1000L500 600L750 600');
  expect(pathOf(curve.forecast)).toBe('M750 600L1000 0');
  expect(curve).toMatchObject({
    signedBps: 4_000,
    plannedBps: 7_000,
    late: 0,
    now: 750,
    marks: [[500, 600]],
  });
});

it('moves what is left by as much as the next part is late', () => {
  const curve = curveOf(works([null, null], '2026-01-21'))!;
  expect(curve.late).toBe(10 * 86_400);
  expect(curve.to).toBe(at('2026-01-31'));
  expect(pathOf(curve.forecast)).toBe('M667 1000L667 600L1000 0');
  expect(curve.plannedBps).toBe(10_000);
});

it('shows the plan alone before it begins, and no forecast when all is signed', () => {
  expect(curveOf(works([null, null], '2025-12-01'))).toMatchObject({
    signed: [],
    forecast: [],
    signedBps: 0,
    now: null,
  });
  const done = curveOf(works([at('2026-01-05'), at('2026-02-10')], '2026-03-01'))!;
  expect(done.forecast).toEqual([]);
  expect(done.signedBps).toBe(10_000);
  expect(done.signed.at(-1)).toEqual([1000, 0]);
  expect(curveOf({ ...works([], '2026-01-01'), milestones: [] })).toBeNull();
});
