/** Rows and cursor in one MySQL transaction, fenced by the epoch. */
import type { Pool, PoolConnection } from 'mysql2/promise';
import { LEASE, type Cursor } from './cursor.ts';
import { quote, run } from './mysql.ts';
import type { Change, Plan } from './plan.ts';
import type { Rpc } from './rpc.ts';
import { Fenced } from './stops.ts';
import type { Row, SinkTable } from './tables.ts';

const ROWS_A_STATEMENT = 1_000;
/** Far below max_allowed_packet, whatever long texts the rows hold. */
const CHARACTERS_A_STATEMENT = 1_000_000;

/** Writes the plan; the cursor as it now is. An error leaves MySQL as it was: try again from the start. */
export async function commit(
  my: Pool,
  chainId: number,
  cursor: Cursor,
  plan: Plan,
  base: Base,
): Promise<Cursor> {
  const next: Cursor = { ...cursor, ...written(plan), ...base };
  const connection = await my.getConnection();
  try {
    await connection.beginTransaction();
    await moveCursor(connection, chainId, next);
    for (const change of plan.changes) await write(connection, change);
    await connection.commit();
    connection.release();
    return next;
  } catch (error) {
    connection.destroy(); // its state is unknown, also when only the answer to COMMIT was lost
    throw error;
  }
}

type Base = Pick<Cursor, 'base_number' | 'base_hash'>;

function written({ next }: Plan) {
  const { build_id, block_number, block_hash, block_timestamp, syncing_to } = next;
  return { build_id, block_number, block_hash, block_timestamp, syncing_to };
}

/**
 * Where a repair will start: the lowest of Ponder's final block, the RPC's, and what is indexed. Where its hash cannot
 * be told, the older pair stays: that only makes a later repair wider. Asked before the transaction.
 */
export async function baseOf(rpc: Rpc, cursor: Cursor, { next }: Plan): Promise<Base> {
  const { number, hash } = next.ponder_final;
  const older = { base_number: cursor.base_number, base_hash: cursor.base_hash };
  const lower = number < cursor.final_number ? number : cursor.final_number;
  if (lower <= cursor.base_number) return older;
  const known = lower === number ? hash : lower === cursor.final_number ? cursor.final_hash : null;
  const found = known ?? (await rpc.hashAt(lower).catch(() => null));
  return found ? { base_number: lower, base_hash: found } : older;
}

/** First of all: the row's lock keeps any other sink out until COMMIT, and a raised epoch ends us. */
async function moveCursor(connection: PoolConnection, chainId: number, next: Cursor) {
  const matched = await run(
    connection,
    `UPDATE chain_cursor SET build_id = ?, block_number = ?, block_hash = ?, block_timestamp = ?, base_number = ?,
       base_hash = ?, final_number = ?, final_hash = ?, syncing_to = ?, lease_until = ${LEASE},
       updated_at = UTC_TIMESTAMP(3)
     WHERE chain_id = ? AND epoch = ?`,
    [
      next.build_id,
      String(next.block_number),
      next.block_hash,
      String(next.block_timestamp),
      String(next.base_number),
      next.base_hash,
      String(next.final_number),
      next.final_hash,
      next.syncing_to === null ? null : String(next.syncing_to),
      chainId,
      String(next.epoch),
    ],
  );
  if (matched !== 1) throw new Fenced('another sink holds the cursor');
}

async function write(connection: PoolConnection, { table, upsert, remove }: Change) {
  const name = quote(table.my);
  const where = `(${table.key.map(quote).join(',')})`;
  for (const keys of portions(remove))
    await run(connection, `DELETE FROM ${name} WHERE ${where} IN (?)`, [
      keys.map((key) => typed(table, key)),
    ]);
  const columns = table.columns.map(quote);
  const update = columns.map((column) => `${column}=VALUES(${column})`).join(',');
  const insert = `INSERT INTO ${name} (${columns.join(',')}) VALUES ? ON DUPLICATE KEY UPDATE ${update}`;
  for (const rows of portions(upsert)) await run(connection, insert, [rows]);
}

/** A key as MySQL's indexes want it: numbers as numbers. */
const typed = (table: SinkTable, key: Row) =>
  key.map((value, index) => (table.numeric.has(table.key[index]!) ? Number(value) : value));

function* portions(rows: Row[]): Generator<Row[]> {
  let portion: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    const size = row.reduce((sum, value) => sum + (value?.length ?? 4), 0);
    if (
      portion.length === ROWS_A_STATEMENT ||
      (portion.length && characters + size > CHARACTERS_A_STATEMENT)
    ) {
      yield portion;
      [portion, characters] = [[], 0];
    }
    portion.push(row);
    characters += size;
  }
  if (portion.length) yield portion;
}
