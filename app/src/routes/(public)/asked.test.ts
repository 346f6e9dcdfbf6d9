import { expect, it } from 'vitest';
import { askedOf } from './asked.ts';

it('reads an amount as people type it, and keeps to a million where it cannot', () => {
  expect(askedOf(null)).toEqual({ amount: 1_000_000n, text: '1.000.000', wrong: false });
  expect(askedOf('Rp 2500000')).toEqual({ amount: 2_500_000n, text: '2.500.000', wrong: false });
  expect(askedOf('10.000').wrong).toBe(false);
  for (const bad of ['', '9.999', '1.000.000.000.001', '-1', '2,5', 'x'.repeat(99)]) {
    expect(askedOf(bad)).toMatchObject({ amount: 1_000_000n, wrong: true });
    expect(askedOf(bad).text.length).toBeLessThanOrEqual(30);
  }
});
