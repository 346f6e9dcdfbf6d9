/** Every event of a project moves its topic: the project's row bears the block of the last of them. */
import { chainTables } from '@partisipro/db/chain';
import type { Table } from '@partisipro/db/tables';
import type { Pool } from 'mysql2/promise';
import { rowsOf } from '../sink/mysql.ts';

/** Also what happens to a wallet shows on the pages of projects in which it has something. */
const OF_WALLETS = `
  SELECT p.slug FROM chain_wallet_replacement e
  JOIN chain_holder h ON h.account = e.previous JOIN chain_project p ON p.token = h.token
  WHERE e.block_number > p.block_number`;

/** Tables with a row that is later than its project says. */
export async function unmoved(my: Pool): Promise<string[]> {
  const found: string[] = [];
  for (const [name, table] of Object.entries<Table>(chainTables)) {
    if (!('log_index' in table.columns) || !('token' in table.columns)) continue;
    const late = await rowsOf(
      my,
      `SELECT p.slug FROM chain_${name} e JOIN chain_project p ON p.token = e.token
       WHERE e.block_number > p.block_number LIMIT 1`,
    );
    if (late.length > 0) found.push(name);
  }
  if ((await rowsOf(my, OF_WALLETS)).length > 0) found.push('wallet_replacement');
  return found;
}
