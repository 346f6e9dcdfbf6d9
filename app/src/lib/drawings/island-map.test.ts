import { expect, it } from 'vitest';
import { EQUATOR, HEIGHT, onMap, WIDTH } from './island-map.ts';

it('puts places where the drawing has them', () => {
  expect(onMap(0, 94).x).toBe(0);
  expect(onMap(0, 94).y).toBeCloseTo(EQUATOR);
  const surabaya = onMap(-7.25, 112.75);
  expect(surabaya.x).toBeCloseTo(393, 0);
  expect(surabaya.y).toBeCloseTo(301, 0);
  for (const [lat, lon] of [
    [5.5, 95.3],
    [-10.2, 123.6],
    [-8.5, 140.4],
  ] as const) {
    const { x, y } = onMap(lat, lon);
    expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true);
  }
});
