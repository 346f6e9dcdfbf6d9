import { expect, it } from 'vitest';
import { clockOf, TICKS, TURN } from './clock.ts';

const YEAR = 31_557_600;

it('turns once in the life of a share', () => {
  const clock = clockOf({ start: 0, built: 2 * YEAR, end: 8 * YEAR, now: 4 * YEAR });
  expect(clock).toMatchObject({ years: 8, over: 4, hand: 'M60 60L60.0 116.0' });
  expect(clock.build).toEqual({ dash: `${(TURN / 4).toFixed(1)} ${TURN.toFixed(1)}`, turn: '-90.0' });
  expect(clock.run).toEqual({ dash: `${(TURN / 4).toFixed(1)} ${TURN.toFixed(1)}`, turn: '0.0' });
  const [mark, gap] = clock.ticks.split(' ').map(Number);
  expect((mark! + gap!) * 8).toBeCloseTo(2 * Math.PI * TICKS, 1);
});

it('stays within its turn before the beginning and after the end', () => {
  const before = clockOf({ start: YEAR, built: 2 * YEAR, end: 3 * YEAR, now: 0 });
  expect(before).toMatchObject({ over: 0, hand: 'M60 60L60.0 4.0' });
  expect(before.run.dash).toMatch(/^0\.0 /);
  const after = clockOf({ start: 0, built: YEAR, end: 2 * YEAR, now: 9 * YEAR });
  expect(after.run.dash).toBe(`${(TURN / 2).toFixed(1)} ${TURN.toFixed(1)}`);
});
