/** What guardians and enforcers did to a project, and what became of replaced wallets: as it happened, the latest first. */
import { sql, type RawBuilder } from 'kysely';
import type { Db, Deps } from '../deps.ts';
import { NUMBER, readCursor } from '../http/cursor.ts';
import { pageOf, type Page } from '../http/page.ts';
import type { After } from './list-queries.ts';
import { rowOf } from './service.ts';

type Kind = 'pause' | 'suspension' | 'freeze' | 'forced_transfer' | 'allowance' | 'payer' | 'migration';

interface Row {
  kind: Kind;
  account: string | null;
  other: string | null;
  shares: string | null;
  until: number | null;
  listed: number | null;
  reason_hash: string | null;
  block_number: number;
  log_index: number;
  block_time: number;
  tx_hash: string;
}

interface Source {
  kind: Kind;
  table: string;
  /** Of the table, what each column of the one form that all kinds share is. */
  columns: Partial<Record<'account' | 'other' | 'shares' | 'until' | 'listed' | 'reason_hash', string>>;
}

const SOURCES: readonly Source[] = [
  {
    kind: 'pause',
    table: 'chain_pause',
    columns: { account: 'account', until: 'until', reason_hash: 'reason_hash' },
  },
  {
    kind: 'suspension',
    table: 'chain_verifier_suspension',
    columns: { account: 'verifier', until: 'until', reason_hash: 'reason_hash' },
  },
  {
    kind: 'freeze',
    table: 'chain_share_freeze',
    columns: { account: 'account', shares: 'shares', until: 'until' },
  },
  {
    kind: 'forced_transfer',
    table: 'chain_forced_transfer',
    columns: { account: 'sender', other: 'recipient', shares: 'shares' },
  },
  {
    kind: 'allowance',
    table: 'chain_forced_transfer_allowance',
    columns: { shares: 'shares', until: 'until' },
  },
  { kind: 'payer', table: 'chain_payer_listing', columns: { account: 'account', listed: 'listed' } },
  {
    kind: 'migration',
    table: 'chain_position_migration',
    columns: { account: 'previous', other: 'next', shares: 'shares' },
  },
];

function selectOf({ kind, table, columns }: Source, token: string): RawBuilder<Row> {
  const column = (name: keyof Source['columns']) => {
    const own = columns[name];
    return sql`${own ? sql.ref(own) : sql`null`} as ${sql.ref(name)}`;
  };
  return sql<Row>`
    select ${sql.lit(kind)} as kind, ${column('account')}, ${column('other')}, ${column('shares')}, ${column('until')},
      ${column('listed')}, ${column('reason_hash')}, block_number, log_index, block_time, tx_hash
    from ${sql.table(table)} where token = ${token}`;
}

async function measuresOf(db: Db, token: string, after: After | null, limit: number): Promise<Row[]> {
  const all = sql.join(
    SOURCES.map((source) => selectOf(source, token)),
    sql` union all `,
  );
  const before = after
    ? sql`where block_number < ${after.block} or (block_number = ${after.block} and log_index < ${after.index})`
    : sql``;
  const { rows } = await sql<Row>`
    select * from (${all}) as measures ${before}
    order by block_number desc, log_index desc limit ${limit + 1}`.execute(db);
  return rows;
}

export async function measures(deps: Deps, slug: string, { cursor, limit }: Page) {
  const { token } = await rowOf(deps, slug);
  const [block, index] = readCursor(cursor, NUMBER, NUMBER) ?? [];
  const after = block && index ? { block: Number(block), index: Number(index) } : null;
  return pageOf(
    await measuresOf(deps.db, token, after, limit),
    limit,
    ({ kind, account, other, shares, until, listed, reason_hash, block_number, block_time, tx_hash }) => ({
      ...{ kind, account, other, shares, until },
      listed: listed === null ? null : listed === 1,
      reasonHash: reason_hash,
      block: Number(block_number),
      time: block_time,
      tx: tx_hash,
    }),
    (row) => [row.block_number, row.log_index],
  );
}
