import { sql } from 'kysely';
import { ofChain } from '@partisipro/db/tables';
import type { Db } from '../deps.ts';

const RAISING = ['open', 'failed', 'cancelled'] as const;

/**
 * What all projects of one currency have together, and the block at which it is so: one statement, so one snapshot.
 * Amounts of different currencies are never added.
 */
export const moneyOf = (db: Db, chainId: number) =>
  db
    .selectFrom('chain_project')
    .leftJoin('chain_currency', 'chain_currency.currency', 'chain_project.currency')
    .select(['chain_project.currency', 'chain_project.currency_decimals', 'chain_currency.symbol'])
    .select((eb) => [
      eb.fn.countAll<number>().as('projects'),
      eb.fn.sum<string>('supply').as('supply'),
      eb.fn
        .sum<string>(
          eb
            .case()
            .when('stage', 'in', RAISING)
            .then(sql<string>`supply * price`)
            .else(eb.ref('raised'))
            .end(),
        )
        .as('raised'),
      eb.fn.sum<string>('net_raise').as('net_raise'),
      eb.fn.sum<string>('escrow').as('escrow'),
      eb.fn.sum<string>('released').as('released'),
      eb.fn.sum<string>('profit').as('profit'),
      eb.fn.sum<string>('fees').as('fees'),
      eb.fn.sum<string>('declared_total').as('declared'),
      eb.fn.sum<string>('claimed_total').as('claimed'),
      eb.fn.max('chain_project.block_number').as('changed'),
      eb
        .selectFrom('chain_cursor')
        .select('chain_cursor.block_number')
        .where('chain_id', '=', chainId)
        .as('block'),
    ])
    .groupBy(['chain_project.currency', 'chain_project.currency_decimals', 'chain_currency.symbol'])
    .orderBy('projects', 'desc')
    .execute();

/** Paid out of escrow for certified works, by currency. */
export const releasesOf = (db: Db) =>
  db
    .selectFrom('chain_tranche')
    .innerJoin('chain_project', 'chain_project.token', 'chain_tranche.token')
    .select('chain_project.currency')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<string>('chain_tranche.amount').as('amount'),
    ])
    .where('chain_tranche.state', '=', 'released')
    .where('chain_tranche.amount', '>', '0')
    .groupBy('chain_project.currency')
    .execute();

export const refundsOf = (db: Db) =>
  db
    .selectFrom('chain_refund')
    .innerJoin('chain_project', 'chain_project.token', 'chain_refund.token')
    .select('chain_project.currency')
    .select((eb) => eb.fn.sum<string>('chain_refund.amount').as('amount'))
    .groupBy('chain_project.currency')
    .execute();

/** People, not wallets: the identities behind the wallets that hold shares. */
export const countIdentities = (db: Db) =>
  db
    .selectFrom('chain_holder')
    .innerJoin('chain_wallet', 'chain_wallet.wallet', 'chain_holder.account')
    .select((eb) => eb.fn.count<number>('chain_wallet.identity').distinct().as('count'))
    .where('chain_holder.balance', '>', '0')
    .executeTakeFirstOrThrow();

export const countDeclarations = (db: Db) =>
  db
    .selectFrom('chain_declaration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow();

export const countVotes = (db: Db) =>
  db
    .selectFrom('chain_vote')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();

/** For whoever asks the chain itself: which contracts to ask. */
export const contractsOfAll = (db: Db, most: number) =>
  db
    .selectFrom('chain_project')
    .select(['slug', 'token', 'treasury', 'currency'])
    .orderBy('created_block')
    .orderBy('token')
    .limit(most)
    .execute();

const TABLES = Object.keys(ofChain).filter((name) => name !== 'chain_cursor');

/** Rows of every table that the chain fills, and the last block that wrote one: one statement, so one snapshot. */
export async function tablesOf(db: Db) {
  const each = TABLES.map(
    (name) =>
      sql`select ${sql.lit(name)} as name, count(*) as count, max(block_number) as latest from ${sql.table(name)}`,
  );
  const query = sql<{
    name: string;
    count: number;
    latest: number | null;
  }>`${sql.join(each, sql` union all `)}`;
  return (await query.execute(db)).rows;
}
