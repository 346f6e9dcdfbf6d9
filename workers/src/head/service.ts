import type { Db, Deps } from '../deps.ts';
import { cursorOf } from './queries.ts';

/** Where the read side stands: block numbers, and the chain's own time of the last one (Unix seconds). */
export interface Head {
  indexed: number;
  finalized: number;
  time: number;
  syncingTo: number | null;
  halted: string | null;
  updatedAt: Date;
}

const MEMO_MS = 100;
const STALE_MS = 60_000;
const memo = new Map<number, { head: Head; at: number }>();

async function readHead(db: Db, chainId: number): Promise<Head | null> {
  const row = await cursorOf(db, chainId);
  if (!row) return null;
  const indexed = Number(row.block_number);
  return {
    indexed,
    finalized: Math.min(indexed, Number(row.final_number)),
    time: Number(row.block_timestamp),
    syncingTo: row.syncing_to === null ? null : Number(row.syncing_to),
    halted: row.halted,
    updatedAt: row.updated_at,
  };
}

/**
 * The head, at most a tenth of a second old; one that is below `atLeast` is read anew, so that who waits for a block
 * learns of it at once. While MySQL cannot be asked the last known head stands, so that what is kept is still served;
 * null when there is none: what needs no rows goes on.
 */
export async function headOf({ db, config }: Deps, atLeast = 0): Promise<Head | null> {
  const known = memo.get(config.CHAIN_ID);
  if (known && Date.now() - known.at < MEMO_MS && known.head.indexed >= atLeast) return known.head;
  const head = await readHead(db, config.CHAIN_ID).catch(() => known?.head ?? null);
  if (head && head !== known?.head) memo.set(config.CHAIN_ID, { head, at: Date.now() });
  return head;
}

export type Readiness =
  { ready: true } | { ready: false; reason: 'database' | 'empty' | 'halted' | 'syncing' | 'stale' };

/** As the last known head has it; null where MySQL never answered. */
export function readinessOf(head: Head | null, now: Date): Readiness {
  if (!head) return { ready: false, reason: 'empty' };
  if (head.halted) return { ready: false, reason: 'halted' };
  if (head.syncingTo !== null) return { ready: false, reason: 'syncing' };
  if (now.getTime() - head.updatedAt.getTime() > STALE_MS) return { ready: false, reason: 'stale' };
  return { ready: true };
}

/** Ready means: what is served is one block's state, and the sink is alive. */
export async function readiness({ db, config }: Deps, now: Date): Promise<Readiness> {
  try {
    return readinessOf(await readHead(db, config.CHAIN_ID), now);
  } catch {
    return { ready: false, reason: 'database' };
  }
}
