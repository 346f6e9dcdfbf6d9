/** Reconcile is worth something only if it notices: in every column that it answers for a lie is told and taken back. */
import { chainTables } from '@partisipro/db/chain';
import type { Table } from '@partisipro/db/tables';
import type { Pool } from 'mysql2/promise';
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
type Reconcile = () => Promise<unknown>;

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
  if (digits) return [`0x${'d'.repeat(Number(digits) - 2)}`];
  return mysql.startsWith('MEDIUMTEXT') ? ['0xdd'] : ['ended', '[]'];
}

/** Columns of state, `table.column`, in which no lie was noticed. */
export async function unnoticed(my: Pool, reconcile: Reconcile): Promise<string[]> {
  const missed: string[] = [];
  for (const [name, table] of Object.entries<Table>(chainTables)) {
    if (!('by_block' in table.indexes)) continue; // events: nothing adds them up but the states
    const answered = Object.keys(table.columns).filter(
      (column) => column !== 'block_number' && !table.key.includes(column) && !UNTOLD[name]?.includes(column),
    );
    const rows = await rowsOf<Record<string, Cell>>(my, `SELECT * FROM chain_${name} LIMIT ${ROWS}`);
    if (rows.length === 0) throw new Error(`nothing to lie about: ${name}`);
    for (const column of answered)
      if (!(await someLie(my, reconcile, { name, table, column, rows }))) missed.push(`${name}.${column}`);
  }
  return missed;
}

interface Told {
  name: string;
  table: Table;
  column: string;
  rows: Record<string, Cell>[];
}

async function someLie(
  my: Pool,
  reconcile: Reconcile,
  { name, table, column, rows }: Told,
): Promise<boolean> {
  const where = table.key.map((key) => `\`${key}\` = ?`).join(' AND ');
  const write = (row: Record<string, Cell>, value: Cell) =>
    run(my, `UPDATE chain_${name} SET \`${column}\` = ? WHERE ${where}`, [
      value,
      ...table.key.map((key) => row[key]!),
    ]);
  for (const row of rows)
    for (const lie of lies(row[column] ?? null, table.columns[column]!.mysql)) {
      if (lie === row[column]) continue;
      await write(row, lie);
      const noticed = await reconcile().then(
        () => false,
        () => true,
      );
      await write(row, row[column] ?? null);
      if (noticed) return true;
    }
  return false;
}
