/** What was final must still be on the chain. */
import type { Cursor } from './cursor.ts';
import type { BlockId, Rpc } from './rpc.ts';
import { Halt } from './stops.ts';

/** Throws `Halt` where it is not. A node that does not answer, or lacks the block, proves nothing. */
export async function guard(rpc: Rpc, { final_number, final_hash }: Cursor): Promise<void> {
  const hash = await rpc.hashAt(final_number).catch(() => null);
  if (hash && hash !== final_hash)
    throw new Halt(`block ${final_number} was final as ${final_hash} and is now ${hash}`);
}

/** Final only ever rises: a node that lags behind another takes nothing back. */
export function raiseFinal(cursor: Cursor, final: BlockId | undefined): Cursor {
  if (!final || final.number <= cursor.final_number) return cursor;
  return { ...cursor, final_number: final.number, final_hash: final.hash };
}
