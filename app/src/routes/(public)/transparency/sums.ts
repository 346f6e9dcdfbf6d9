/** The totals that the site and the chain both have, and whether they agree. */
import { m } from '#lib/paraglide/messages.js';
import type { Totals } from '#lib/features/project/types.ts';

const BOOKS = ['escrow', 'released', 'profit', 'fees', 'netRaise'] as const;
const SUMS = ['projects', 'supply', ...BOOKS] as const;

export type Sum = (typeof SUMS)[number];
export type Sums = Record<Sum, bigint>;

/** How each is read, as whoever repeats it would write it. */
const calls: Record<Sum, string> = {
  projects: 'ProjectFactory.projectOf(slug)',
  supply: 'ProjectToken.totalSupply()',
  escrow: 'Treasury.books().escrow',
  released: 'Treasury.books().released',
  profit: 'Treasury.books().profit',
  fees: 'Treasury.books().fees',
  netRaise: 'Treasury.books().netRaise',
};

const names: Record<Sum, () => string> = {
  projects: m.sum_projects,
  supply: m.sum_supply,
  escrow: m.book_escrow,
  released: m.book_released,
  profit: m.book_profit,
  fees: m.book_fees,
  netRaise: m.sum_net_raise,
};

/** Of one currency: amounts of different ones are never added. */
export const sumsOf = ({ projects, ...money }: Totals['money'][number]): Sums => ({
  projects: BigInt(projects),
  supply: BigInt(money.supply),
  escrow: BigInt(money.escrow),
  released: BigInt(money.released),
  profit: BigInt(money.profit),
  fees: BigInt(money.fees),
  netRaise: BigInt(money.netRaise),
});

export interface Row {
  name: string;
  call: string;
  /** Rupiah are shown with their decimals, counts without. */
  isMoney: boolean;
  site: bigint;
  chain: bigint | null;
  difference: bigint | null;
}

export const rowsOf = (site: Sums, chain: Sums | null): Row[] =>
  SUMS.map((sum) => ({
    name: names[sum](),
    call: calls[sum],
    isMoney: (BOOKS as readonly string[]).includes(sum),
    site: site[sum],
    chain: chain && chain[sum],
    difference: chain && site[sum] - chain[sum],
  }));

/** How many of them differ. */
export const differences = (rows: readonly Row[]): number =>
  rows.filter(({ difference }) => difference !== null && difference !== 0n).length;
