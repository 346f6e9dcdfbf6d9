/** All tables of MySQL by their name there. */
import { appTables, appendOnly } from './app.ts';
import { chainTables } from './chain/index.ts';
import { cursor } from './cursor.ts';
import type { Table } from './table.ts';

const named = (prefix: string, tables: Record<string, Table>): Record<string, Table> =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [`${prefix}_${name}`, table]));

/** What the sink writes. */
export const ofChain: Record<string, Table> = { chain_cursor: cursor, ...named('chain', chainTables) };
/** What the Worker writes. */
export type { Table } from './table.ts';
export const ofApp = named('app', appTables);
export const appended = new Set(appendOnly.map((name) => `app_${name}`));
