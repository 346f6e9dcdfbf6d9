import { sql } from 'kysely';
import type { Db } from '../deps.ts';

const NOBODY = `0x${'0'.repeat(40)}`;
const MOST_CLAIMS = 5_000;

/** What each of these accounts holds or held, project by project. */
export const holdingsOf = (db: Db, accounts: string[]) =>
  db
    .selectFrom('chain_holder')
    .innerJoin('chain_project', 'chain_project.token', 'chain_holder.token')
    .leftJoin('app_dossier', 'app_dossier.hash', 'chain_project.dossier_hash')
    .leftJoin('chain_position', (join) =>
      join
        .onRef('chain_position.token', '=', 'chain_holder.token')
        .onRef('chain_position.wallet', '=', 'chain_holder.account'),
    )
    .selectAll('chain_project')
    .select([
      'chain_holder.account',
      'chain_holder.balance',
      'chain_holder.accrued',
      'chain_holder.acc as holder_acc',
      'chain_holder.frozen',
      'chain_holder.frozen_until',
      'chain_holder.votes',
      'chain_holder.delegate',
      'chain_holder.claimed',
      'chain_position.since',
      'chain_position.fresh',
      'chain_position.revocations',
      'app_dossier.title',
      'app_dossier.body as dossier_body',
    ])
    .where('chain_holder.account', 'in', accounts)
    .orderBy('chain_project.created_block', 'desc')
    .orderBy('chain_holder.account')
    .limit(200)
    .execute();

/** All profit that an account was paid, by a claim or along with a redemption, the earliest first. */
export const incomeOf = (db: Db, account: string) =>
  db
    .selectFrom('chain_claim')
    .select(['token', 'amount', 'block_number', 'log_index', 'block_time', 'tx_hash'])
    .where('account', '=', account)
    .unionAll(
      db
        .selectFrom('chain_redemption')
        .select(['token', 'profit as amount', 'block_number', 'log_index', 'block_time', 'tx_hash'])
        .where('account', '=', account)
        .where('profit', '>', '0'),
    )
    .orderBy('block_number')
    .orderBy('log_index')
    .limit(MOST_CLAIMS)
    .execute();

/** Proposals that are voted on now, of projects in which the account has votes, and on which it has not voted. */
export const awaitingVote = (db: Db, account: string, time: number) =>
  db
    .selectFrom('chain_proposal')
    .innerJoin('chain_project', 'chain_project.token', 'chain_proposal.token')
    .innerJoin('chain_holder', (join) =>
      join.onRef('chain_holder.token', '=', 'chain_proposal.token').on('chain_holder.account', '=', account),
    )
    .leftJoin('chain_vote', (join) =>
      join
        .onRef('chain_vote.token', '=', 'chain_proposal.token')
        .onRef('chain_vote.proposal_id', '=', 'chain_proposal.proposal_id')
        .on('chain_vote.account', '=', account),
    )
    .select(['chain_project.slug', 'chain_project.name', 'chain_holder.votes'])
    .select(['chain_proposal.proposal_id', 'chain_proposal.description', 'chain_proposal.vote_end'])
    .where('chain_vote.account', 'is', null)
    .where('chain_holder.votes', '>', '0')
    .where('chain_proposal.cancelled_at', 'is', null)
    .where('chain_proposal.vote_start', '<', time)
    .where('chain_proposal.vote_end', '>=', time)
    .orderBy('chain_proposal.vote_end')
    .limit(50)
    .execute();

export type ActivityKind =
  'investment' | 'revocation' | 'refund' | 'claim' | 'redemption' | 'sent' | 'received' | 'vote';

/** One kind of thing that happened to an account, the latest first, in the one form that all kinds share. */
function happened(
  db: Db,
  kind: ActivityKind,
  table: string,
  columns: { account: string; shares?: string; amount?: string; other?: string; not?: string },
  account: string,
  most: number,
) {
  const column = (name: string | undefined) => (name ? sql.ref(name) : sql`null`);
  return sql<{
    kind: ActivityKind;
    token: string;
    shares: string | null;
    amount: string | null;
    other: string | null;
    block_number: number;
    log_index: number;
    block_time: number;
    tx_hash: string;
  }>`
    select ${sql.lit(kind)} as kind, token, ${column(columns.shares)} as shares, ${column(columns.amount)} as amount,
      ${column(columns.other)} as other, block_number, log_index, block_time, tx_hash
    from ${sql.table(table)} where ${sql.ref(columns.account)} = ${account}
      ${columns.not ? sql`and ${sql.ref(columns.not)} <> ${NOBODY}` : sql``}
    order by block_number desc, log_index desc limit ${sql.lit(most)}`.execute(db);
}

/** The latest things that an account did, or that were done with its shares; minting and burning have names of their own. */
export async function activityOf(db: Db, account: string, most: number) {
  const raise = { account: 'account', shares: 'shares' };
  const found = await Promise.all([
    happened(db, 'investment', 'chain_investment', { ...raise, amount: 'cost' }, account, most),
    happened(db, 'revocation', 'chain_revocation', { ...raise, amount: 'amount' }, account, most),
    happened(db, 'refund', 'chain_refund', { ...raise, amount: 'amount' }, account, most),
    happened(
      db,
      'claim',
      'chain_claim',
      { account: 'account', amount: 'amount', other: 'payee' },
      account,
      most,
    ),
    happened(
      db,
      'redemption',
      'chain_redemption',
      { account: 'account', shares: 'shares', amount: 'amount', other: 'payee' },
      account,
      most,
    ),
    happened(
      db,
      'sent',
      'chain_transfer',
      { account: 'sender', shares: 'shares', other: 'recipient', not: 'recipient' },
      account,
      most,
    ),
    happened(
      db,
      'received',
      'chain_transfer',
      { account: 'recipient', shares: 'shares', other: 'sender', not: 'sender' },
      account,
      most,
    ),
    happened(
      db,
      'vote',
      'chain_vote',
      { account: 'account', shares: 'weight', other: 'proposal_id' },
      account,
      most,
    ),
  ]);
  return found
    .flatMap(({ rows }) => rows)
    .sort((a, b) => b.block_number - a.block_number || b.log_index - a.log_index)
    .slice(0, most);
}
