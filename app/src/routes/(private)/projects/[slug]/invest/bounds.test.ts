import { describe, expect, it } from 'vitest';
import { barOf, most, personalMost, refusal } from './bounds.ts';

const bounds = { left: 100n, personalLeft: 60n, minNow: 5n, balance: 5_000n, supply: 900n, reason: null };

describe('the bounds of a purchase', () => {
  it('are balance, what is left and the personal limit; the least of them decides', () => {
    expect(most(bounds, 10n)).toEqual({ shares: 60n, by: 'personal' });
    expect(most({ ...bounds, personalLeft: 200n }, 10n)).toEqual({ shares: 100n, by: 'left' });
    expect(most(bounds, 100n)).toEqual({ shares: 50n, by: 'balance' });
    expect(most({ ...bounds, balance: 0n }, 10n)).toEqual({ shares: 0n, by: 'balance' });
  });

  it('count a balance in whole shares', () =>
    expect(most({ ...bounds, balance: 599n }, 10n)).toEqual({ shares: 59n, by: 'balance' }));

  it('name the personal limit where two are as small', () =>
    expect(most({ ...bounds, left: 60n }, 10n).by).toBe('personal'));

  it('refuse more than the most, and less than the least', () => {
    expect(refusal(60n, bounds, 10n)).toBeNull();
    expect(refusal(61n, bounds, 10n)).toBe('many');
    expect(refusal(5n, bounds, 10n)).toBeNull();
    expect(refusal(4n, bounds, 10n)).toBe('few');
  });
});

describe('what one person may hold', () => {
  const offer = { hardCap: '1000', terms: { tierLimits: [100, 500, 1000, 1000], maxBps: 6000 } };

  it('is the number of its tier, or its part of all shares if that is less', () => {
    expect(personalMost(offer, 2)).toEqual({ shares: 500n, by: 'tier' });
    expect(personalMost(offer, 3)).toEqual({ shares: 600n, by: 'part' });
  });
});

describe('a bar', () => {
  it('shows the longest bound in full, and the others to scale', () => {
    expect(barOf(60n, [60n, 120n, 100n])).toEqual({ width: 500, cut: false });
    expect(barOf(120n, [60n, 120n, 100n])).toEqual({ width: 1000, cut: false });
  });

  it('is cut where it would make the deciding one too short to see', () => {
    const all = [60n, 142n, 856_500n];
    expect(all.map((one) => barOf(one, all))).toEqual([
      { width: 250, cut: false },
      { width: 591, cut: false },
      { width: 1000, cut: true },
    ]);
  });

  it('of nothing has no length', () => {
    expect(barOf(0n, [0n, 0n, 0n]).width).toBe(0);
    expect(barOf(0n, [0n, 10n, 20n]).width).toBe(0);
  });
});
