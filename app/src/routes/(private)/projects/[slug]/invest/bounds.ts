/** What a wallet may buy now, by the offering itself, and which bound decides. Shares; money in smallest units. */
import type { Project } from '#lib/features/project/types.ts';

export interface Bounds {
  left: bigint;
  personalLeft: bigint;
  minNow: bigint;
  balance: bigint;
  /** Selector of the reason why nothing may be bought; null when something may. */
  reason: `0x${string}` | null;
}

const NONE = '0x00000000';

export async function boundsOf(project: Project, account: `0x${string}`): Promise<Bounds> {
  const { wallet, read } = await import('#lib/wallet/index.ts');
  await wallet.reconnect();
  const offering = project.contracts.offering as `0x${string}`;
  const [limits, balance] = await Promise.all([
    read<[bigint, bigint, bigint, `0x${string}`]>('offering', offering, 'limits', [account]),
    read<bigint>('currency', project.currency as `0x${string}`, 'balanceOf', [account]),
  ]);
  const [left, personalLeft, minNow, reason] = limits;
  return { left, personalLeft, minNow, balance, reason: reason === NONE ? null : reason };
}

export type Decider = 'balance' | 'left' | 'personal';

/** The most that may be bought, and the bound that decides it. */
export function most(bounds: Bounds, price: bigint): { shares: bigint; by: Decider } {
  const all: [bigint, Decider][] = [
    [bounds.personalLeft, 'personal'],
    [bounds.left, 'left'],
    [bounds.balance / price, 'balance'],
  ];
  const [shares, by] = all.reduce((least, one) => (one[0] < least[0] ? one : least));
  return { shares, by };
}
