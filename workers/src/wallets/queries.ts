import type { Db } from '../deps.ts';

/** Who stands in the place of each of these wallets that was replaced. */
export const successors = (db: Db, wallets: string[]) =>
  db
    .selectFrom('chain_wallet')
    .select(['wallet', 'replaced_by'])
    .where('wallet', 'in', wallets)
    .where('replaced_by', 'is not', null)
    .execute();

export const predecessors = (db: Db, wallets: string[]) =>
  db.selectFrom('chain_wallet').select('wallet').where('replaced_by', 'in', wallets).execute();
