/** One sink a chain: whoever raises the epoch owns the cursor; all later writes name the epoch. */
import type { Pool } from 'mysql2/promise';
import { LEASE, makeCursor, readCursor, type Cursor } from './cursor.ts';
import { quote, run } from './mysql.ts';
import type { Rpc } from './rpc.ts';
import { Halt } from './stops.ts';
import type { SinkTable } from './tables.ts';

export interface Claimant {
  chainId: number;
  owner: string;
  /** On a development chain: another genesis replaces what is there. */
  allowNewGenesis: boolean;
  tables: SinkTable[];
}

/** The cursor, now ours; undefined while another sink holds it. */
export async function acquire(my: Pool, rpc: Rpc, who: Claimant): Promise<Cursor | undefined> {
  const [genesis, final] = [await rpc.hashAt(0n), await rpc.final()];
  if (!genesis) throw new Error('the node has no genesis block');
  await makeCursor(my, who.chainId, genesis, final);
  const taken = await run(
    my,
    `UPDATE chain_cursor SET epoch = epoch + 1, owner = ?, lease_until = ${LEASE}
     WHERE chain_id = ? AND (owner = ? OR lease_until < UTC_TIMESTAMP(3))`,
    [who.owner, who.chainId, who.owner],
  );
  if (taken === 0) return undefined;
  const cursor = await readCursor(my, who.chainId);
  if (!cursor || cursor.owner !== who.owner) return undefined;
  if (cursor.genesis_hash === genesis) return cursor;
  if (!who.allowNewGenesis)
    throw new Halt(`the node's genesis is ${genesis}, MySQL holds the chain of ${cursor.genesis_hash}`);
  await wipe(my, who, cursor.epoch, { genesis, final });
  return readCursor(my, who.chainId);
}

async function wipe(
  my: Pool,
  { chainId, tables }: Claimant,
  epoch: bigint,
  { genesis, final }: { genesis: string; final: { number: bigint; hash: string } },
) {
  const connection = await my.getConnection();
  try {
    await connection.beginTransaction();
    await run(
      connection,
      `UPDATE chain_cursor SET genesis_hash = ?, build_id = '', block_number = -1, block_hash = '', block_timestamp = 0,
         base_number = -1, base_hash = '', final_number = ?, final_hash = ?, syncing_to = NULL, halted = NULL
       WHERE chain_id = ? AND epoch = ?`,
      [genesis, String(final.number), final.hash, chainId, String(epoch)],
    );
    for (const { my: table } of tables) await run(connection, `DELETE FROM ${quote(table)}`);
    await connection.commit();
    connection.release();
  } catch (error) {
    connection.destroy();
    throw error;
  }
}
