/** The redemption of a project's shares, in the project's own row, and what payers of refused ones may take back. */
import { poolRefund } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import { changeProject, type Address, type Project } from './project.ts';

/** So long after the redemption began profit may be claimed before it is swept. */
const CLAIMS_LAST = 5 * 365 * 86_400;

type Opened = Event<'Treasury:RedemptionOpened'>['args'];

export const open = (db: Db, at: Origin, token: Address, { payer, pool, effectiveAt }: Opened) =>
  changeProject(db, at, token, { redemptionPayer: payer, redemptionPool: pool, redemptionAt: effectiveAt });

const NONE = { redemptionPayer: null, redemptionPool: 0n, redemptionAt: 0 };

export const refuse = (db: Db, at: Origin, { token, poolsOwed }: Project, pool: bigint) =>
  changeProject(db, at, token, { ...NONE, poolsOwed: poolsOwed + pool });

export const begin = (db: Db, at: Origin, token: Address, supply: bigint) =>
  changeProject(db, at, token, { redemptionSupply: supply });

export const owe = (db: Db, at: Origin, token: Address, payer: Address, more: bigint) =>
  db
    .insert(poolRefund)
    .values({ token, payer, owed: more, blockNumber: at.blockNumber })
    .onConflictDoUpdate((row) => ({ owed: row.owed + more, blockNumber: at.blockNumber }));

/** `Treasury.sweep`: what holders left of the pool at once, what they left of the profit when nobody waits any more. */
export const swept = (db: Db, at: Origin, { token, redeemed, profit, stageSince }: Project) =>
  changeProject(db, at, token, {
    redemptionPool: redeemed,
    profit: at.blockTime >= stageSince + CLAIMS_LAST ? 0n : profit,
  });
