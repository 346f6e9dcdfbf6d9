/** The tables as the logs make them, without a line of what Ponder runs: rows of events whole, rows of state in what
 * events tell. */
import { chainTables } from '@partisipro/db/chain';
import type { Table } from '@partisipro/db/tables';
import { Book, keyOf, plain, type Cells } from './book.ts';
import { EVENT_RULES, hasNoRow } from './event-rules.ts';
import type { Told } from './logs.ts';
import { PLATFORM_RULES } from './platform-rules.ts';
import { PROJECT_RULES } from './project-rules.ts';

export const tables: Record<string, Table> = chainTables;

export function fold(told: Told[]): Book {
  const book = new Book();
  for (const one of told) {
    const rule = EVENT_RULES[one.name];
    if (!rule && !hasNoRow(one.name)) throw new Error(`nothing is known of the event ${one.name}`);
    const token = one.token ?? one.args.token;
    PLATFORM_RULES[one.name]?.(book, one);
    PROJECT_RULES[one.name]?.(book, one);
    if (token && (rule || PROJECT_RULES[one.name]) && book.find('project', { token }))
      book.write('project', { token }, one.block);
    if (rule) addEvent(book, one, rule);
  }
  return book;
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function addEvent(book: Book, told: Told, [table, columns]: (typeof EVENT_RULES)[string]) {
  const { token, args, block, index, time, hash } = told;
  const begun = told.name === 'Treasury.RedemptionBegun';
  const cells: Cells = {
    ...{ token, block_number: block, log_index: index, block_time: time, tx_hash: hash },
    ...Object.fromEntries(Object.entries(args as Cells).map(([name, value]) => [snake(name), value])),
    ...(begun && { payer: book.find('project', { token })?.redemption_payer }),
    ...columns?.(args, told),
  };
  const row: Cells = {};
  for (const [column, { nullable }] of Object.entries(tables[table]!.columns)) {
    if (cells[column] === undefined && !nullable) throw new Error(`${told.name} does not tell ${column}`);
    row[column] = cells[column] ?? null;
  }
  book.of(table).set(keyOf({ block, index }), row);
}

/** The first difference between what was folded and the rows of a table; undefined where there is none. */
export function differs(name: string, book: Book, rows: Cells[]): string | undefined {
  const { key } = tables[name]!;
  const expected = book.of(name);
  const seen = new Set<string>();
  for (const row of rows) {
    const id = keyOf(Object.fromEntries(key.map((column) => [column, row[column]])));
    const cells = expected.get(id);
    if (!cells) return `${name} ${id}: no event tells of this row`;
    seen.add(id);
    for (const [column, cell] of Object.entries(cells))
      if (plain(row[column]) !== plain(cell))
        return `${name} ${id}: ${column} is ${plain(row[column])} in MySQL, ${plain(cell)} by the events`;
  }
  const missing = [...expected.keys()].find((id) => !seen.has(id));
  return missing && `${name} ${missing}: MySQL lacks this row`;
}
