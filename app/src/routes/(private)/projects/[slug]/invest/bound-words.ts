/** The bounds in words: what each is called, and how it is worked out. */
import { basisPoints, integer, rupiah } from '#lib/format/money.ts';
import type { Project } from '#lib/features/project/types.ts';
import { m } from '#lib/paraglide/messages.js';
import { personalMost, type Bounds, type Decider } from './bounds.ts';

/** In the middle of a sentence. */
export const boundName: Record<Decider, () => string> = {
  personal: m.bound_personal,
  left: m.bound_left,
  balance: m.bound_balance,
};

export const boundTitle: Record<Decider, () => string> = {
  personal: m.bound_personal_title,
  left: m.bound_left_title,
  balance: m.bound_balance_title,
};

/** How each came about, from the terms of the offering and what the chain says now. */
export function workings(project: Project, bounds: Bounds, tier: number): Record<Decider, string> {
  const price = BigInt(project.price);
  const { shares, by } = personalMost(project, tier);
  const held = shares > bounds.personalLeft ? shares - bounds.personalLeft : 0n;
  const rule =
    by === 'tier'
      ? m.working_tier({ tier, most: integer(shares) })
      : m.working_part({ part: basisPoints(project.terms.maxBps), most: integer(shares) });
  const free = BigInt(project.hardCap) - bounds.supply;
  const kept = free > bounds.left ? free - bounds.left : 0n;
  const sold = { cap: integer(project.hardCap), sold: integer(bounds.supply) };
  return {
    personal: held > 0n ? `${rule} ${m.working_held({ held: integer(held) })}` : rule,
    balance: m.working_balance({
      balance: rupiah(bounds.balance, project.currencyDecimals),
      price: rupiah(price, project.currencyDecimals),
    }),
    left: `${m.working_left(sold)}${kept > 0n ? ` ${m.working_kept({ kept: integer(kept) })}` : ''}`,
  };
}
