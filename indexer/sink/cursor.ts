/** chain_cursor: where MySQL stands. Times are UTC, whatever the session's zone. */
import type { Pool } from 'mysql2/promise';
import { rowsOf, run } from './mysql.ts';

export interface Cursor {
  genesis_hash: string;
  build_id: string;
  block_number: bigint;
  block_hash: string;
  block_timestamp: bigint;
  base_number: bigint;
  base_hash: string;
  final_number: bigint;
  final_hash: string;
  syncing_to: bigint | null;
  halted: string | null;
  epoch: bigint;
  owner: string;
}

export const LEASE = 'UTC_TIMESTAMP(3) + INTERVAL 10 SECOND';
const NOTHING = { number: -1, hash: '' };

export async function readCursor(my: Pool, chainId: number): Promise<Cursor | undefined> {
  const [row] = await rowsOf<Record<string, string | number | null>>(
    my,
    'SELECT * FROM chain_cursor WHERE chain_id = ?',
    [chainId],
  );
  if (!row) return undefined;
  const big = (name: string) => BigInt(row[name]!);
  return {
    ...(row as unknown as Cursor),
    block_number: big('block_number'),
    block_timestamp: big('block_timestamp'),
    base_number: big('base_number'),
    final_number: big('final_number'),
    syncing_to: row.syncing_to === null ? null : big('syncing_to'),
    epoch: big('epoch'),
  };
}

/** A chain's first row; another sink may have made it already. */
export const makeCursor = (
  my: Pool,
  chainId: number,
  genesis: string,
  final: { number: bigint; hash: string },
) =>
  run(
    my,
    `INSERT IGNORE INTO chain_cursor (chain_id, genesis_hash, build_id, block_number, block_hash, block_timestamp,
       base_number, base_hash, final_number, final_hash, epoch, owner, lease_until, updated_at)
     VALUES (?, ?, '', ?, ?, 0, ?, ?, ?, ?, 0, '', '2000-01-01', UTC_TIMESTAMP(3))`,
    [
      chainId,
      genesis,
      NOTHING.number,
      NOTHING.hash,
      NOTHING.number,
      NOTHING.hash,
      String(final.number),
      final.hash,
    ],
  );

/** Says aloud that someone must look: the site shows it, nothing is written any more. */
export const halt = (my: Pool, chainId: number, epoch: bigint, reason: string | null) =>
  run(my, 'UPDATE chain_cursor SET halted = ? WHERE chain_id = ? AND epoch = ?', [
    reason?.slice(0, 255) ?? null,
    chainId,
    String(epoch),
  ]);

/** Nothing changed, but we are here, and this much is final. Whether the cursor is still ours. */
export async function touch(my: Pool, chainId: number, cursor: Cursor): Promise<boolean> {
  const matched = await run(
    my,
    `UPDATE chain_cursor SET final_number = ?, final_hash = ?, lease_until = ${LEASE}, updated_at = UTC_TIMESTAMP(3)
     WHERE chain_id = ? AND epoch = ?`,
    [String(cursor.final_number), cursor.final_hash, chainId, String(cursor.epoch)],
  );
  return matched === 1;
}
