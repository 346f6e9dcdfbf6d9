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
