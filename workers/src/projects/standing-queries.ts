/** What stands beside a project's own row. */
import type { Db } from '../deps.ts';

export const confirmationsOf = (db: Db, token: string) =>
  db.selectFrom('chain_confirmation').selectAll().where('token', '=', token).orderBy('awaited_at').execute();

export const payersOf = (db: Db, token: string) =>
  db
    .selectFrom('chain_payer')
    .select('account')
    .where('token', '=', token)
    .where('listed', '=', 1)
    .orderBy('account')
    .execute();

export const suspendedOf = (db: Db, token: string, time: number) =>
  db
    .selectFrom('chain_suspended_verifier')
    .select(['verifier', 'until', 'reason_hash'])
    .where('token', '=', token)
    .where('until', '>', time)
    .orderBy('verifier')
    .execute();

export const vetoesOf = (db: Db, token: string) =>
  db
    .selectFrom('chain_release_veto')
    .select('number')
    .where('token', '=', token)
    .where('vetoed', '=', 1)
    .orderBy('number')
    .execute();

export const terminationOf = (db: Db, token: string) =>
  db.selectFrom('chain_termination').selectAll().where('token', '=', token).executeTakeFirst();

/** Until when no redemption may be announced after holders refused one. */
export const lastRefusal = (db: Db, token: string) =>
  db
    .selectFrom('chain_redemption_change')
    .select('not_before')
    .where('token', '=', token)
    .where('step', '=', 'blocked')
    .orderBy('block_number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Those that are not withdrawn, the newest first. */
export const releases = (db: Db) =>
  db
    .selectFrom('chain_release')
    .selectAll()
    .where('withdrawn', '=', 0)
    .orderBy('number', 'desc')
    .limit(100)
    .execute();

/** One unit of the currency, as accruals count. */
const UNIT = String(1n << 64n);

/** Replaced wallets that still have something of a project, and when each was replaced. */
export const strandedIn = (db: Db, token: string) =>
  db
    .selectFrom('chain_holder')
    .innerJoin('chain_wallet', 'chain_wallet.wallet', 'chain_holder.account')
    .innerJoin('chain_wallet_replacement', 'chain_wallet_replacement.previous', 'chain_holder.account')
    .select([
      'chain_holder.account',
      'chain_holder.balance',
      'chain_wallet.identity',
      'chain_wallet_replacement.block_time as replaced_at',
    ])
    .where('chain_holder.token', '=', token)
    .where('chain_wallet.replaced_by', 'is not', null)
    .where((eb) => eb.or([eb('chain_holder.balance', '>', '0'), eb('chain_holder.accrued', '>=', UNIT)]))
    .orderBy('chain_holder.account')
    .limit(100)
    .execute();

export const isSponsor = async (db: Db, token: string, identity: string) =>
  (await db
    .selectFrom('chain_sponsor')
    .select('identity')
    .where('token', '=', token)
    .where('identity', '=', identity)
    .limit(1)
    .executeTakeFirst()) !== undefined;
