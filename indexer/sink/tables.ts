/** The tables that the sink copies, from the one description of them. */
import { ofChain } from '@partisipro/db/tables';

export interface SinkTable {
  /** In Ponder's PostgreSQL. */
  pg: string;
  /** In MySQL. */
  my: string;
  key: readonly string[];
  columns: string[];
  /** Of the key, what MySQL must be asked for as a number, or no index serves it. */
  numeric: ReadonlySet<string>;
  booleans: ReadonlySet<string>;
}

/** A row in the order of `columns`, everything as PostgreSQL's text: no type may lose digits on its way. */
export type Row = (string | null)[];

const columnsOf = (table: (typeof ofChain)[string], mysql: string) =>
  new Set(Object.keys(table.columns).filter((name) => table.columns[name]!.mysql === mysql));

export const sinkTables: SinkTable[] = Object.entries(ofChain)
  .filter(([name]) => name !== 'chain_cursor')
  .map(([name, table]) => ({
    pg: name.slice('chain_'.length),
    my: name,
    key: table.key,
    columns: Object.keys(table.columns),
    numeric: columnsOf(table, 'BIGINT'),
    booleans: columnsOf(table, 'TINYINT'),
  }));

/** What tells rows of one table apart. */
export const keyOf = (table: SinkTable, row: Row) => keyText(keyFrom(table, row));
export const keyFrom = (table: SinkTable, row: Row): Row =>
  table.key.map((column) => row[table.columns.indexOf(column)]!);
export const keyText = (key: Row) => key.join('|');
