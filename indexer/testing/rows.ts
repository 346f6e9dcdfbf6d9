/** Rows by a few of their columns; and whether MySQL holds exactly what PostgreSQL does. */
import { chainTables } from '@partisipro/db/chain';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { sinkTables, type Row, type SinkTable } from '../sink/tables.ts';
import type { PonderShaped } from './ponder-shaped.ts';

export const tableNamed = (name: keyof typeof chainTables): SinkTable =>
  sinkTables.find(({ pg }) => pg === name)!;

export function rowOf(name: keyof typeof chainTables, given: Record<string, string | number>) {
  const table = tableNamed(name);
  const blank = (column: string) => {
    const { nullable, ponder } = (
      chainTables[name].columns as Record<string, { nullable: boolean; ponder: string }>
    )[column]!;
    return nullable ? null : ponder === 'hex()' || ponder === 'text()' ? '' : '0';
  };
  const row: Row = table.columns.map((column) =>
    given[column] === undefined ? blank(column) : String(given[column]),
  );
  return { table, row };
}

export async function bothSides(ponder: PonderShaped, my: Pool, tables: SinkTable[]) {
  const sides: { table: string; pg: Row[]; my: Row[] }[] = [];
  for (const table of tables) {
    const text = table.columns.map((column) =>
      table.booleans.has(column) ? `"${column}"::int::text` : `"${column}"::text`,
    );
    const pg = await ponder.query(`SELECT ARRAY[${text.join(',')}] AS row FROM idx."${table.pg}"`);
    const columns = table.columns.map((column) => `CAST(\`${column}\` AS CHAR)`);
    const [rows] = await my.query<RowDataPacket[][]>({
      sql: `SELECT ${columns.join(',')} FROM \`${table.my}\``,
      rowsAsArray: true,
    });
    const sorted = (found: Row[]) => found.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
    sides.push({
      table: table.pg,
      pg: sorted(pg.rows.map(({ row }: { row: Row }) => row)),
      my: sorted(rows as unknown as Row[]),
    });
  }
  return sides;
}
