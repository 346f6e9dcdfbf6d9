import { expect, it } from 'vitest';
import { monthOf, signedOf, worksOf } from './works.ts';

const DAY = 86_400;
const START = Date.UTC(2026, 0, 1) / 1000;
const milestones = [
  { planned: '2026-06', weightBps: 4000 },
  { planned: '2026-12', weightBps: 6000 },
];
const project = (over: object = {}) =>
  ({
    ...{ stage: 'construction', closesAt: START - DAY, raise: { finalizedAt: START } },
    dossier: { milestones },
    ...over,
  }) as unknown as Parameters<typeof worksOf>[0];
const tranches = (state: string) =>
  ({
    tranches: [{ number: 0, state }],
    history: [
      { number: 0, step: 'certified', time: START + 9 * DAY },
      { number: 0, step: 'certified', time: START + 90 * DAY },
    ],
  }) as unknown as Parameters<typeof worksOf>[1];

it('counts what engineers signed last, while it stands', () => {
  expect(signedOf(project(), tranches('released'))).toEqual([START + 90 * DAY, null]);
  expect(signedOf(project(), tranches('blocked'))).toEqual([null, null]);
  const works = worksOf(project(), tranches('certified'), START + 100 * DAY);
  expect(works).toMatchObject({ signedBps: 4000 });
  expect(worksOf(project({ stage: 'failed' }), tranches('none'), START)).toBeNull();
});

it('counts months of the works from the raise to the last milestone', () => {
  expect(monthOf(project(), START)).toEqual({ month: 1, count: 12 });
  expect(monthOf(project(), START + 100 * DAY)).toEqual({ month: 4, count: 12 });
  expect(monthOf(project(), START + 400 * DAY)).toEqual({ month: 14, count: 12 });
  expect(monthOf(project({ stage: 'operating' }), START)).toBeNull();
  expect(monthOf(project({ dossier: null }), START)).toBeNull();
});
