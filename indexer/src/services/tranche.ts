/** Parts of the escrow, from creation to release. */
import { tranche } from 'ponder:schema';
import type { Db, Origin } from '../record.ts';
import type { Address, Project } from './project.ts';

/** The completion of the works: asked for and certified like a tranche, pays nothing. */
const COMPLETION = 255;
const BPS = 10_000n;

type Tranche = typeof tranche.$inferSelect;
type Change = Partial<Omit<Tranche, 'token' | 'number' | 'blockNumber'>>;

export async function planTranches(db: Db, at: Origin, token: Address, parts: readonly number[]) {
  const planned = [...parts.map((bps, number) => ({ number, bps })), { number: COMPLETION, bps: 0 }];
  for (const part of planned)
    await db.insert(tranche).values({
      ...{ token, ...part, state: 'none', requests: 0 },
      ...{ firstSigned: false, secondSigned: false, extended: false },
      amount: null,
      blockNumber: at.blockNumber,
    });
}

/** `TrancheBook._amountOf`: the last takes what rounding left. */
export function amountsOf(net: bigint, parts: readonly number[]): bigint[] {
  const rounded = parts.slice(0, -1).map((bps) => (net * BigInt(bps)) / BPS);
  return [...rounded, net - rounded.reduce((sum, amount) => sum + amount, 0n)];
}

export async function fundTranches(db: Db, at: Origin, project: Project, net: bigint) {
  const amounts = amountsOf(net, JSON.parse(project.trancheBps) as number[]);
  for (const [number, amount] of amounts.entries())
    await changeTranche(db, at, project.token, number, { amount });
  await changeTranche(db, at, project.token, COMPLETION, { amount: 0n });
}

export const changeTranche = (db: Db, at: Origin, token: Address, number: number, change: Change) =>
  db.update(tranche, { token, number }).set({ ...change, blockNumber: at.blockNumber });
