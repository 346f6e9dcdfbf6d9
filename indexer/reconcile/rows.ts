/** MySQL's rows as they were at one cursor. */
import { chainTables } from '@partisipro/db/chain';
import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';

export type Row = Record<string, string | number | null>;

/** Of a cell, which MySQL gives as digits. */
export const big = (cell: unknown): bigint => BigInt(cell as string | number);

export type Tables = Record<(typeof TABLES)[number], Row[]>;

export interface Stored {
  cursor: { number: bigint; hash: string };
  tables: Tables;
}

const TABLES = Object.keys(chainTables) as (keyof typeof chainTables)[];

/** One snapshot: the sink goes on writing meanwhile. */
export async function readStored(my: Pool, chainId: number): Promise<Stored> {
  const connection = await my.getConnection();
  try {
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const [cursor] = await rowsOf(connection, `SELECT * FROM chain_cursor WHERE chain_id = ${chainId}`);
    if (!cursor) throw new Error(`MySQL holds nothing of chain ${chainId}`);
    if (cursor.halted) throw new Error(`the sink has halted: ${cursor.halted}`);
    if (cursor.syncing_to !== null) throw new Error(`the sink is catching up to block ${cursor.syncing_to}`);
    const tables = {} as Stored['tables'];
    for (const name of TABLES) tables[name] = await rowsOf(connection, `SELECT * FROM chain_${name}`);
    return { cursor: { number: big(cursor.block_number), hash: String(cursor.block_hash) }, tables };
  } finally {
    await connection.query('ROLLBACK').catch(() => {});
    connection.release();
  }
}

async function rowsOf(connection: PoolConnection, sql: string): Promise<Row[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return rows as Row[];
}
