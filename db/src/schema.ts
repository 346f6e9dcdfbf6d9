/** The types of MySQL's tables, made from their descriptions. */
import type { ColumnType } from 'kysely';
import type { appTables } from './app.ts';
import type { chainTables } from './chain/index.ts';
import type { Column } from './column.ts';
import type { cursor } from './cursor.ts';
import type { Columns, Table } from './table.ts';

type Value<C> = C extends Column<infer T, infer N> ? (N extends true ? T | null : T) : never;
type Read<T extends Table> = {
  [C in keyof ColumnsOf<T>]: ColumnType<Value<ColumnsOf<T>[C]>, SinkAlone, SinkAlone>;
};
type Write<T extends Table> = { [C in keyof ColumnsOf<T>]: Writable<Value<ColumnsOf<T>[C]>> };
type Writable<T> = null extends T ? ColumnType<T, T | undefined, T> : T;
/** Of a column that no value can be given for; with `never` Kysely would take any. */
interface SinkAlone {
  'is written by the sink alone': never;
}
type ColumnsOf<T> = T extends Table<infer C> ? C : Columns;

type ChainTables = {
  [N in keyof typeof chainTables & string as `chain_${N}`]: Read<(typeof chainTables)[N]>;
};
type AppTables = { [N in keyof typeof appTables & string as `app_${N}`]: Write<(typeof appTables)[N]> };

/** As the Worker sees it: chain_* is read, app_* is written. */
export interface Database extends ChainTables, AppTables {
  chain_cursor: Read<typeof cursor>;
}
