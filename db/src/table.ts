import { block, hash, integer, type Column } from './column.ts';

export type Columns = Record<string, Column>;

export interface Table<C extends Columns = Columns> {
  columns: C;
  key: readonly string[];
  unique: Record<string, readonly string[]>;
  indexes: Record<string, readonly string[]>;
}

/** Names of columns are checked where a table is described. */
type Lists<C> = Record<string, readonly (keyof C & string)[]>;
interface Rest<C> {
  key: readonly (keyof C & string)[];
  unique?: Lists<C>;
  indexes?: Lists<C>;
}

export const table = <C extends Columns>(
  columns: C,
  { key, unique = {}, indexes = {} }: Rest<C>,
): Table<C> => ({ columns, key, unique, indexes });

const written = { block_number: block() };

/**
 * What events add up to. `block_number` is the last block that wrote the row; rows are never deleted, so
 * "what changed since" is a range of that column.
 */
export function state<C extends Columns>(columns: C, rest: Rest<C>): Table<C & typeof written> {
  const { key, unique = {}, indexes = {} } = rest;
  return {
    columns: { ...columns, ...written },
    key,
    unique,
    indexes: { ...indexes, by_block: ['block_number'] },
  };
}

const origin = { block_number: block(), log_index: integer(), block_time: integer(), tx_hash: hash() };

/** What happened: an event as it was emitted. Its key begins with the block, so it needs no index by block. */
export const event = <C extends Columns>(
  columns: C,
  indexes: Lists<C & typeof origin> = {},
): Table<C & typeof origin> => ({
  columns: { ...columns, ...origin },
  key: ['block_number', 'log_index'],
  unique: {},
  indexes,
});
