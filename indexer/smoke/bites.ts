/** Reconcile is worth something only if it notices: in every column of every table a lie is told and taken back, and
 * every table gets a row too many and one too few. */
import type { Table } from '@partisipro/db/tables';
import type { Pool } from 'mysql2/promise';
import type { Book } from '../reconcile/fold/book.ts';
import { differs, tables } from '../reconcile/fold/fold.ts';
import { rowsOf, run } from '../sink/mysql.ts';

/** What no view of a contract tells: it rests on the event alone, or is another column seen otherwise. */
const UNTOLD: Record<string, readonly string[]> = {
  project: [
    ...['dossier_hash', 'reviewer', 'unclaimed_destination', 'nonce', 'tranche_bps'],
    ...['raise_fee_bps', 'management_fee_bps', 'raised', 'declared_total', 'claimed_total'],
    ...['created_at', 'created_block', 'tx_hash'],
  ],
  holder: ['claimed'],
  tranche: ['bps', 'released_at'],
  declaration: ['document_hash', 'tx_hash', 'epoch', 'acc', 'net_amount', 'supply', 'applied_at'],
  proposal: ['heavy', 'subject', 'description', 'created_at', 'tx_hash', 'queued_at'],
  suspended_verifier: ['reason_hash'],
  enforcement: [
    ...['token', 'target', 'selector', 'calldata', 'scheduled_at', 'tx_hash'],
    ...['cancelled_by', 'reason_hash'],
  ],
  confirmation: ['calldata', 'awaited_at', 'tx_hash'],
  release: ['predecessors'],
  identity: ['reason_hash'],
  role_member: ['delay'],
  currency: ['symbol', 'decimals'],
};

const ROWS = 30;
const BIG = 10n ** 30n;
const TWENTY_DAYS = 1_728_000n;
const FOR_GOOD = 2n ** 32n - 1n;

type Cell = string | null;

/** Other values that a cell might have: one of them must matter. */
function lies(cell: Cell, mysql: string): Cell[] {
  if (mysql === 'TINYINT') return [String(1 - Number(cell))];
  if (mysql.startsWith('DECIMAL')) return [String(BigInt(cell ?? 0) + 1n), String(BigInt(cell ?? 0) + BIG)];
  if (mysql === 'BIGINT' && cell === null) return ['1'];
  if (mysql === 'BIGINT') {
    const earlier = BigInt(cell!) > TWENTY_DAYS ? [String(BigInt(cell!) - TWENTY_DAYS)] : [];
    return [String(BigInt(cell!) + 1n), ...earlier, String(FOR_GOOD)];
  }
  if (mysql.startsWith('VARCHAR(78)')) return [String(BigInt(cell ?? 0) + 1n)];
  const digits = /^CHAR\((\d+)\)/.exec(mysql)?.[1];
  if (digits) return ['c', 'd'].map((digit) => `0x${digit.repeat(Number(digits) - 2)}`);
  return mysql.startsWith('MEDIUMTEXT') ? ['0xdd'] : ['ended', '[]'];
}

/** Whether somebody sees that a table is not what it was. */
type Judge = (table: string) => Promise<boolean>;
interface Judges {
  my: Pool;
  /** All of it. */
  reconcile: () => Promise<unknown>;
  /** The views alone. */
  views: () => Promise<unknown>;
  /** What the logs make of the tables. */
  book: Book;
}
interface Told {
  name: string;
  table: Table;
  rows: Record<string, Cell>[];
}

/** `table.column` where no lie was noticed by who answers for it, and `table` where a planted or a missing row was not. */
export async function unnoticed({ my, reconcile, views, book }: Judges): Promise<string[]> {
  const logs: Judge = async (name) =>
    differs(name, book, await rowsOf(my, `SELECT * FROM chain_${name}`)) !== undefined;
  const missed: string[] = [];
  for (const [name, table] of Object.entries(tables)) {
    const rows = await rowsOf<Record<string, Cell>>(my, `SELECT * FROM chain_${name} LIMIT ${ROWS}`);
    if (rows.length === 0) throw new Error(`nothing to lie about: ${name}`);
    const told = { name, table, rows };
    const booked = Object.keys([...book.of(name).values()][0] ?? {});
    for (const column of Object.keys(table.columns)) {
      if (table.key.includes(column)) continue;
      const judges = [
        ...(booked.includes(column) ? [logs] : []),
        ...(viewed(name, table, column) ? [refusalOf(views)] : []),
      ];
      for (const judge of judges)
        if (!(await someLie(my, judge, told, column))) missed.push(`${name}.${column}`);
      if (judges.length === 0) missed.push(`${name}.${column}`);
    }
    if (!(await tooMany(my, reconcile, told)) || !(await tooFew(my, logs, told))) missed.push(name);
  }
  return missed;
}

/** Of events no view tells. */
const viewed = (name: string, { indexes }: Table, column: string) =>
  'by_block' in indexes && column !== 'block_number' && !UNTOLD[name]?.includes(column);

const refusalOf =
  (asked: () => Promise<unknown>): Judge =>
  () =>
    asked().then(
      () => false,
      () => true,
    );

const whole = ({ key }: Table) => key.map((column) => `\`${column}\` = ?`).join(' AND ');
const keyOf = ({ key }: Table, row: Record<string, Cell>) => key.map((column) => row[column]!);

async function someLie(
  my: Pool,
  judge: Judge,
  { name, table, rows }: Told,
  column: string,
): Promise<boolean> {
  const write = (row: Record<string, Cell>, value: Cell) =>
    run(my, `UPDATE chain_${name} SET \`${column}\` = ? WHERE ${whole(table)}`, [
      value,
      ...keyOf(table, row),
    ]);
  for (const row of rows)
    for (const lie of lies(row[column] ?? null, table.columns[column]!.mysql)) {
      if (lie === row[column]) continue;
      await write(row, lie);
      const noticed = await judge(name);
      await write(row, row[column] ?? null);
      if (noticed) return true;
    }
  return false;
}

/** A row like another, of a key that nothing on the chain has: reconcile itself must refuse it. */
async function tooMany(
  my: Pool,
  reconcile: Judges['reconcile'],
  { name, table, rows }: Told,
): Promise<boolean> {
  const [first] = table.key as [string];
  const planted: Record<string, Cell> = {
    ...rows[0]!,
    [first]: lies(rows[0]![first]!, table.columns[first]!.mysql).at(-1)!,
    ...('slug' in table.columns && { slug: 'planted' }),
  };
  await run(my, `INSERT INTO chain_${name} SET ?`, [planted]);
  const noticed = await reconcile().then(
    () => false,
    (error: Error) => error.message.includes(name),
  );
  await run(my, `DELETE FROM chain_${name} WHERE ${whole(table)}`, keyOf(table, planted));
  return noticed;
}

async function tooFew(my: Pool, judge: Judge, { name, table, rows }: Told): Promise<boolean> {
  const row = rows[0]!;
  await run(my, `DELETE FROM chain_${name} WHERE ${whole(table)}`, keyOf(table, row));
  const noticed = await judge(name);
  await run(my, `INSERT INTO chain_${name} SET ?`, [row]);
  return noticed;
}
