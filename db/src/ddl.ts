/** DDL of a described table: what a migration that makes it must amount to. */
import type { Column } from './column.ts';
import type { Table } from './table.ts';

const quote = (name: string) => `\`${name}\``;
const list = (names: readonly string[]) => names.map(quote).join(', ');
const line = ([name, { mysql, nullable }]: [string, Column]) =>
  `${quote(name)} ${mysql} ${nullable ? 'NULL' : 'NOT NULL'}`;

export function ddlOf(name: string, table: Table): string {
  const lines = [
    ...Object.entries(table.columns).map(line),
    `PRIMARY KEY (${list(table.key)})`,
    ...Object.entries(table.unique).map(([key, columns]) => `UNIQUE KEY ${quote(key)} (${list(columns)})`),
    ...Object.entries(table.indexes).map(([key, columns]) => `KEY ${quote(key)} (${list(columns)})`),
  ];
  return `CREATE TABLE ${quote(name)} (\n  ${lines.join(',\n  ')}\n) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;
}
