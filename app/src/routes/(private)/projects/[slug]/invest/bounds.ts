/** What a wallet may buy now, by the offering itself, and which bound decides. Shares; money in smallest units. */
import type { Project } from '#lib/features/project/types.ts';

export interface Bounds {
  left: bigint;
  personalLeft: bigint;
  minNow: bigint;
  balance: bigint;
  /** Shares that are out already. */
  supply: bigint;
  /** Selector of the reason why nothing may be bought; null when something may. */
  reason: `0x${string}` | null;
}

const NONE = '0x00000000';
const BPS = 10_000n;

export async function boundsOf(project: Project, account: `0x${string}`): Promise<Bounds> {
  const [{ wallet }, { read }] = await Promise.all([
    import('#lib/wallet/index.ts'),
    import('#lib/wallet/acts.ts'),
  ]);
  await wallet.reconnect();
  const { offering, token } = project.contracts as Record<string, `0x${string}`>;
  const [limits, balance, supply] = await Promise.all([
    read<[bigint, bigint, bigint, `0x${string}`]>('offering', offering!, 'limits', [account]),
    read<bigint>('currency', project.currency as `0x${string}`, 'balanceOf', [account]),
    read<bigint>('token', token!, 'totalSupply'),
  ]);
  const [left, personalLeft, minNow, reason] = limits;
  return { left, personalLeft, minNow, balance, supply, reason: reason === NONE ? null : reason };
}

export type Decider = 'personal' | 'balance' | 'left';

/** The three bounds in shares, in the order in which they are shown. */
export const boundsInShares = ({ personalLeft, balance, left }: Bounds, price: bigint) =>
  ({ personal: personalLeft, balance: balance / price, left }) satisfies Record<Decider, bigint>;

/** The most that may be bought, and the bound that decides it; of equal ones the first. */
export function most(bounds: Bounds, price: bigint): { shares: bigint; by: Decider } {
  const all = Object.entries(boundsInShares(bounds, price)) as [Decider, bigint][];
  const [by, shares] = all.reduce((least, one) => (one[1] < least[1] ? one : least));
  return { shares, by };
}

/** What one person may hold in this offering, and by which term: the tier's number, or a part of all shares. */
export function personalMost(
  { hardCap, terms }: { hardCap: string; terms: Pick<Project['terms'], 'tierLimits' | 'maxBps'> },
  tier: number,
): { shares: bigint; by: 'tier' | 'part' } {
  const byPart = (BigInt(hardCap) * BigInt(terms.maxBps)) / BPS;
  const byTier = BigInt(terms.tierLimits[tier - 1] ?? 0);
  return byTier < byPart ? { shares: byTier, by: 'tier' } : { shares: byPart, by: 'part' };
}

/** Why a number of shares cannot be bought; null where it can. */
export function refusal(shares: bigint, bounds: Bounds, price: bigint): 'many' | 'few' | null {
  if (shares > most(bounds, price).shares) return 'many';
  return shares < bounds.minNow ? 'few' : null;
}

/**
 * How far a bar reaches, in tenths of a per cent. The least bound always takes a quarter at least, so that one sees
 * it; a bound that is longer than the drawing is `cut`.
 */
export function barOf(shares: bigint, all: readonly bigint[]): { width: number; cut: boolean } {
  const sorted = all.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [least, longest] = [sorted[0]!, sorted.at(-1)!];
  const whole = least > 0n && least * 4n < longest ? least * 4n : longest;
  if (whole === 0n) return { width: 0, cut: false };
  const width = Number((shares * 1000n) / whole);
  return { width: Math.min(1000, width), cut: shares > whole };
}
