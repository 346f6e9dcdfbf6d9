import { expect, it } from 'vitest';
import { sumsOf } from './sums.ts';

const holding = (over: object = {}) => ({
  ...{ currency: '0xa', currencyDecimals: 2, shares: '10', cost: '1000', claimable: '0' },
  ...{ redeemable: { shares: '0', amount: '0' }, ...over },
});

it('adds what is of one currency, and never another to it', () => {
  const sums = sumsOf([holding(), holding({ claimable: '7' }), holding({ currency: '0xb', cost: '5' })]);
  expect(sums).toMatchObject({ decimals: 2, shares: 20n, cost: 2_000n, claimableTotal: 7n });
});

it('counts no project whose shares are gone, but claims what is left of its profit', () => {
  const sums = sumsOf([holding({ shares: '0', cost: '0', claimable: '3' }), holding()]);
  expect(sums.held).toHaveLength(1);
  expect(sums.claimableTotal).toBe(3n);
});

it('leaves the profit of redeemable shares to the redemption, which pays it along', () => {
  const sums = sumsOf([holding({ claimable: '9', redeemable: { shares: '10', amount: '50' } })]);
  expect(sums.claimable).toEqual([]);
  expect(sums.claimableTotal).toBe(0n);
});

it('is nothing without holdings', () => {
  expect(sumsOf([])).toMatchObject({ decimals: 0, shares: 0n, cost: 0n, claimableTotal: 0n });
});
