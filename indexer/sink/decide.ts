/** Behind or orphaned? The chain says; and a repair reads MySQL's keys before it opens its snapshot. */
import type { Client } from 'pg';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { Cursor } from './cursor.ts';
import { quote } from './mysql.ts';
import { planFrom, type Plan, type Repair, type Source } from './plan.ts';
import type { Rpc } from './rpc.ts';
import type { Row } from './tables.ts';

export interface Wired extends Source {
  my: Pool;
  rpc: Rpc;
  log: (message: string, more?: Record<string, unknown>) => void;
}

export async function decide(client: Client, wired: Wired, cursor: Cursor): Promise<Plan | undefined> {
  let verdict = await planFrom(client, wired, cursor);
  if (verdict.kind === 'below') {
    const hash = await wired.rpc.hashAt(cursor.block_number).catch(() => null);
    if (!hash || hash === cursor.block_hash) {
      wired.log(hash ? 'Ponder is behind, waiting' : 'undecided, waiting');
      return undefined;
    }
    verdict = { kind: 'repair', from: cursor.base_number };
  }
  if (verdict.kind === 'repair') {
    wired.log('repairing', { from: String(verdict.from), cursor: String(cursor.block_number) });
    verdict = await planFrom(client, wired, cursor, await keysAbove(wired, verdict.from));
  }
  return verdict.kind === 'plan' ? verdict.plan : undefined;
}

async function keysAbove({ my, tables }: Wired, from: bigint): Promise<Repair> {
  const keys: Repair['keys'] = new Map();
  for (const table of tables) {
    const sql = `SELECT ${table.key.map(quote).join(',')} FROM ${quote(table.my)} WHERE block_number > ?`;
    const [rows] = await my.query<RowDataPacket[][]>({ sql, rowsAsArray: true, values: [String(from)] });
    keys.set(
      table,
      (rows as unknown[][]).map((row) => row.map(String) as Row),
    );
  }
  return { from, keys };
}
