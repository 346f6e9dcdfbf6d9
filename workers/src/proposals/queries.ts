import { sql } from 'kysely';
import type { Db } from '../deps.ts';

export const proposalsOf = (db: Db, token: string) =>
  db
    .selectFrom('chain_proposal')
    .selectAll()
    .where('token', '=', token)
    .orderBy('created_at', 'desc')
    .orderBy('proposal_id')
    .limit(200)
    .execute();

const DAY = 86_400;
/** Two weeks to queue, two days to wait, thirty to execute: nothing comes of a vote that ended before. */
const DECIDED_WITHIN = 46 * DAY;

/** Neither carried out nor cancelled, and perhaps yet to be. */
const alive = (db: Db, token: string, time: number) =>
  db
    .selectFrom('chain_proposal')
    .selectAll()
    .where('token', '=', token)
    .where('executed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('vote_end', '>=', time - DECIDED_WITHIN);

/** Those that holders voted for, the most votes first: no number of others can hide them. */
export const supportedOf = (db: Db, token: string, time: number) =>
  alive(db, token, time)
    .where(sql<boolean>`for_votes + abstain_votes > 0`)
    .orderBy(sql`for_votes + abstain_votes`, 'desc')
    .orderBy('proposal_id')
    .limit(200)
    .execute();

/** Those that would carry out this call about one of these, whatever their votes. */
export const aboutOf = async (
  db: Db,
  token: string,
  { selector, subjects, time }: { selector: string; subjects: string[]; time: number },
) =>
  subjects.length === 0
    ? []
    : alive(db, token, time)
        .where('selector', '=', selector)
        .where('subject', 'in', subjects)
        .orderBy('vote_end', 'desc')
        .limit(200)
        .execute();

export const proposalById = (db: Db, token: string, id: string) =>
  db
    .selectFrom('chain_proposal')
    .selectAll()
    .where('token', '=', token)
    .where('proposal_id', '=', id)
    .executeTakeFirst();

export const votesOf = (db: Db, token: string, id: string) =>
  db
    .selectFrom('chain_vote')
    .select(['account', 'support', 'weight', 'reason', 'block_number', 'block_time', 'tx_hash'])
    .where('token', '=', token)
    .where('proposal_id', '=', id)
    .orderBy('block_number', 'desc')
    .orderBy('log_index', 'desc')
    .limit(500)
    .execute();
