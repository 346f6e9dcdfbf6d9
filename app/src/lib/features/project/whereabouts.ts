/** Where the money of a raise is now: every unit of it, once. */
import type { Project, Tranches } from './types.ts';

export type Whereabout = 'escrow' | 'waiting' | 'spv' | 'holders' | 'refunded' | 'fee';

export interface Part {
  where: Whereabout;
  amount: bigint;
}

/** Number of the completion, which pays nothing. */
const COMPLETION = 255;
const UNDECIDED = new Set(['open', 'reflection', 'failed', 'cancelled']);

const present = (parts: Part[]) => parts.filter(({ amount }) => amount > 0n);

/** In smallest units. While a raise is undecided, or failed, what was not paid back lies in escrow. */
export function whereabouts(
  project: Pick<Project, 'stage' | 'supply' | 'sold' | 'price' | 'books' | 'raise'>,
  tranches: Pick<Tranches['tranches'][number], 'number' | 'state' | 'amount'>[],
): { whole: bigint; parts: Part[] } {
  if (UNDECIDED.has(project.stage)) {
    const [whole, escrow] = [project.sold, project.supply].map(
      (shares) => BigInt(shares) * BigInt(project.price),
    );
    return {
      whole: whole!,
      parts: present([
        { where: 'escrow', amount: escrow! },
        { where: 'refunded', amount: whole! - escrow! },
      ]),
    };
  }
  const { escrow, released, netRaise } = project.books;
  const whole = BigInt(project.raise.raised);
  const built = tranches
    .filter(({ number, state }) => number !== COMPLETION && state === 'released')
    .reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n);
  const parts = present([
    { where: 'escrow', amount: BigInt(escrow) },
    { where: 'waiting', amount: BigInt(released) },
    { where: 'spv', amount: built - BigInt(released) },
    // what no tranche took and the escrow has no more went to the holders, as a declaration
    { where: 'holders', amount: BigInt(netRaise) - built - BigInt(escrow) },
    { where: 'fee', amount: whole - BigInt(netRaise) },
  ]);
  return { whole, parts };
}
