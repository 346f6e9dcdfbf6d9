/** The lists of one project, each by what orders it. */
import { sql } from 'kysely';
import type { Db } from '../deps.ts';

export interface After {
  block: number;
  index: number;
}

/** What happened earlier than that. */
const before = ({ block, index }: After) =>
  sql<boolean>`(block_number < ${block} or (block_number = ${block} and log_index < ${index}))`;

/** Purchases, revocations and refunds as they happened, the latest first. */
export function movesOfRaise(db: Db, token: string, after: After | null, limit: number) {
  const shared = ['account', 'shares', 'block_number', 'log_index', 'block_time', 'tx_hash'] as const;
  const all = db
    .selectFrom('chain_investment')
    .select(sql<'investment' | 'revocation' | 'refund'>`'investment'`.as('kind'))
    .select('cost as amount')
    .select(shared)
    .where('token', '=', token)
    .unionAll(
      db
        .selectFrom('chain_revocation')
        .select(sql<'investment' | 'revocation' | 'refund'>`'revocation'`.as('kind'))
        .select('amount')
        .select(shared)
        .where('token', '=', token),
    )
    .unionAll(
      db
        .selectFrom('chain_refund')
        .select(sql<'investment' | 'revocation' | 'refund'>`'refund'`.as('kind'))
        .select('amount')
        .select(shared)
        .where('token', '=', token),
    )
    .as('moves');
  return db
    .selectFrom(all)
    .selectAll()
    .$if(after !== null, (rows) => rows.where(before(after!)))
    .orderBy('block_number', 'desc')
    .orderBy('log_index', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Largest first; equal ones by their address. */
export const holdersOf = (
  db: Db,
  token: string,
  after: { balance: string; account: string } | null,
  limit: number,
) =>
  db
    .selectFrom('chain_holder')
    .select(['account', 'balance', 'votes', 'delegate', 'claimed', 'frozen'])
    .where('token', '=', token)
    .where('balance', '>', '0')
    .$if(after !== null, (rows) =>
      rows.where((eb) =>
        eb.or([
          eb('balance', '<', after!.balance),
          eb.and([eb('balance', '=', after!.balance), eb('account', '>', after!.account)]),
        ]),
      ),
    )
    .orderBy('balance', 'desc')
    .orderBy('account')
    .limit(limit + 1)
    .execute();

export const countHolders = (db: Db, token: string) =>
  db
    .selectFrom('chain_holder')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('token', '=', token)
    .where('balance', '>', '0')
    .executeTakeFirstOrThrow();

export const declarationsOf = (db: Db, token: string, before: number | null, limit: number) =>
  db
    .selectFrom('chain_declaration')
    .selectAll()
    .where('token', '=', token)
    .$if(before !== null, (rows) => rows.where('number', '<', before!))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();

/** At most twenty and the completion. */
export const tranchesOf = (db: Db, token: string) =>
  db.selectFrom('chain_tranche').selectAll().where('token', '=', token).orderBy('number').execute();

export const tranchesHistory = (db: Db, token: string) =>
  db
    .selectFrom('chain_tranche_change')
    .selectAll()
    .where('token', '=', token)
    .orderBy('block_number')
    .orderBy('log_index')
    .limit(500)
    .execute();

export const dossiersOf = (db: Db, token: string) =>
  db
    .selectFrom('chain_dossier_publication')
    .select(['dossier_hash', 'block_time', 'tx_hash'])
    .where('token', '=', token)
    .orderBy('block_number', 'desc')
    .limit(100)
    .execute();

export const reportsOf = (db: Db, token: string) =>
  db
    .selectFrom('chain_report')
    .select(['document_hash', 'due_next', 'block_time', 'tx_hash'])
    .where('token', '=', token)
    .orderBy('block_number', 'desc')
    .limit(100)
    .execute();

export const countReports = (db: Db, token: string) =>
  db
    .selectFrom('chain_report')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('token', '=', token)
    .executeTakeFirstOrThrow();

/** Of tranches that were requested, the latest first. */
export const evidenceOf = (db: Db, token: string) =>
  db
    .selectFrom('chain_tranche_change')
    .select(['number', 'block_time', 'tx_hash'])
    .select((eb) => eb.ref('evidence_hash').$notNull().as('document_hash'))
    .where('token', '=', token)
    .where('evidence_hash', 'is not', null)
    .orderBy('block_number', 'desc')
    .orderBy('log_index', 'desc')
    .limit(100)
    .execute();

/** Of declarations, the latest first. */
export const noticesOf = (db: Db, token: string) =>
  db
    .selectFrom('chain_declaration')
    .select(['number', 'document_hash', 'declared_at as block_time', 'tx_hash'])
    .where('token', '=', token)
    .orderBy('number', 'desc')
    .limit(100)
    .execute();

/** Shares that were ended for their part of the pool, the latest first. */
export const redemptionsOf = (db: Db, token: string, after: After | null, limit: number) =>
  db
    .selectFrom('chain_redemption')
    .selectAll()
    .where('token', '=', token)
    .$if(after !== null, (rows) => rows.where(before(after!)))
    .orderBy('block_number', 'desc')
    .orderBy('log_index', 'desc')
    .limit(limit + 1)
    .execute();

/** Announced, refused, taken back, begun: seldom more than a few. */
export const redemptionSteps = (db: Db, token: string) =>
  db
    .selectFrom('chain_redemption_change')
    .selectAll()
    .where('token', '=', token)
    .orderBy('block_number', 'desc')
    .orderBy('log_index', 'desc')
    .limit(100)
    .execute();
