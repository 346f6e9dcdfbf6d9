import { block, hash, integer, moment, optional, text } from './column.ts';
import { table } from './table.ts';

/**
 * Where the sink stands; written in the same transaction as the rows. Outside `syncing_to`, chain_* is Ponder's state
 * at exactly (block_number, block_hash).
 */
export const cursor = table(
  {
    chain_id: integer(),
    genesis_hash: hash(),
    build_id: text(64),
    block_number: block(),
    block_hash: hash(),
    block_timestamp: integer(),
    /** Lower of Ponder's final block and the RPC's: where a repair starts. */
    base_number: block(),
    base_hash: hash(),
    /** The RPC's final block: what is shown, and what must never leave the chain. */
    final_number: block(),
    final_hash: hash(),
    syncing_to: optional(block()),
    halted: optional(text(255)),
    epoch: integer(),
    owner: text(64),
    lease_until: moment(),
    updated_at: moment(),
  },
  { key: ['chain_id'] },
);
