import type { Db } from '../deps.ts';

export const cursorOf = (db: Db, chainId: number) =>
  db
    .selectFrom('chain_cursor')
    .select(['block_number', 'block_timestamp', 'final_number', 'syncing_to', 'halted', 'updated_at'])
    .where('chain_id', '=', chainId)
    .executeTakeFirst();
