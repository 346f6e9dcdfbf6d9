import type { Holding } from './types.ts';

type Counted = Pick<
  Holding,
  'currency' | 'currencyDecimals' | 'shares' | 'cost' | 'claimable' | 'redeemable'
>;

/**
 * All holdings of one currency together, that of the latest: amounts of different currencies are never added. Where
 * shares are redeemed the profit comes along, so it is not claimed beside.
 */
export function sumsOf<T extends Counted>(holdings: readonly T[]) {
  const { currency, currencyDecimals: decimals = 0 } = holdings[0] ?? {};
  const ours = holdings.filter((one) => one.currency === currency);
  const total = (amounts: string[]) => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const held = ours.filter(({ shares }) => shares !== '0');
  const claimable = ours.filter(
    ({ claimable, redeemable }) => claimable !== '0' && redeemable.shares === '0',
  );
  return {
    decimals,
    held,
    claimable,
    shares: total(held.map(({ shares }) => shares)),
    cost: total(held.map(({ cost }) => cost)),
    claimableTotal: total(claimable.map(({ claimable }) => claimable)),
  };
}
