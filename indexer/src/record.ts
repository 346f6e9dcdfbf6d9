import type { Context, Event } from 'ponder:registry';
import { block } from 'ponder:schema';

export type Db = Context['db'];

/** Where and when an event was emitted: the columns that every row of an event has. */
export interface Origin {
  blockNumber: bigint;
  logIndex: number;
  blockTime: number;
  txHash: `0x${string}`;
}

type Block = Pick<Event<'Head:block'>['block'], 'number' | 'hash' | 'parentHash' | 'timestamp'>;
interface Logged {
  block: Block;
  log: { logIndex: number };
  transaction: { hash: `0x${string}` };
}

/** The sink reads from this row whose state the tables are, so each block that changes one has it. */
export const touch = (db: Db, { number, hash, parentHash, timestamp }: Block) =>
  db
    .insert(block)
    .values({ blockNumber: number, hash, parentHash, timestamp: Number(timestamp) })
    .onConflictDoNothing();

/**
 * What every handler begins with. The row of the event comes next, as a plain insert: should a database error make
 * Ponder run a committed block again, that insert fails aloud before anything is added twice.
 */
export async function record(db: Db, { block: mined, log, transaction }: Logged): Promise<Origin> {
  await touch(db, mined);
  return {
    blockNumber: mined.number,
    logIndex: log.logIndex,
    blockTime: Number(mined.timestamp),
    txHash: transaction.hash,
  };
}
