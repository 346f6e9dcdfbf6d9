import type { Db } from '../deps.ts';

export async function roleNumbersOf(db: Db, account: string): Promise<bigint[]> {
  const rows = await db
    .selectFrom('chain_role_member')
    .select('role')
    .where('account', '=', account)
    .where('active', '=', 1)
    .execute();
  return rows.map(({ role }) => BigInt(role));
}

export const walletRecord = (db: Db, wallet: string) =>
  db.selectFrom('chain_wallet').selectAll().where('wallet', '=', wallet).executeTakeFirst();
