/** What app_* holds of an account, table by table. */
import type { Database } from '@partisipro/db';
import { sql } from 'kysely';
import type { Db } from '../deps.ts';

type AppTable = Extract<keyof Database, `app_${string}`>;
type Column<T extends AppTable> = keyof Database[T] & string;
export type Row = Record<string, unknown>;

/** Whose a row is, and what sets it apart from the account's others: all of it goes to that account. */
const OWN: { [T in AppTable]?: { by: Column<T>; key: Column<T>[] } } = {
  app_dossier: { by: 'created_by', key: ['hash'] },
  app_document: { by: 'created_by', key: ['sha256'] },
  app_draft: { by: 'owner', key: ['id'] },
  app_approval: { by: 'spv', key: ['draft_id'] },
  app_attestation: { by: 'wallet', key: ['id'] },
  app_acknowledgement: { by: 'wallet', key: ['token', 'version'] },
  app_question: { by: 'asker', key: ['id'] },
};

/** What an account did to the row of another: its own part of it, nothing that tells of the other. */
const DONE: { [T in AppTable]?: { by: Column<T>; key: Column<T>[]; columns: Column<T>[] } } = {
  app_approval: {
    by: 'reviewer',
    key: ['draft_id'],
    columns: ['digest', 'reviewer', 'signature', 'deadline', 'created_at'],
  },
  app_attestation: {
    by: 'issuer',
    key: ['id'],
    columns: ['id', 'issuer', 'state', 'reason', 'decided_at'],
  },
  app_question: {
    by: 'answered_by',
    key: ['id'],
    columns: ['id', 'token', 'answer', 'answered_by', 'answered_at'],
  },
};

/** A draft may be half a megabyte, and nobody counts them: they are never all in memory. */
const AT_ONCE = 10;

type Page = (limit: number, offset: number) => Promise<Row[]>;

async function* paged(page: Page): AsyncGenerator<Row> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = await page(AT_ONCE, offset);
    yield* rows;
    if (rows.length < AT_ONCE) return;
  }
}

interface Wanted {
  by: string;
  key: string[];
  columns?: string[];
}
const names = (columns: string[]) => sql.join(columns.map((name) => sql.ref(name)));

const select = (db: Db, account: string, table: string, { by, key, columns }: Wanted) =>
  paged(async (limit, offset) => {
    const { rows } = await sql<Row>`
      select ${columns ? names(columns) : sql`*`} from ${sql.table(table)} where ${sql.ref(by)} = ${account}
      order by ${names(key)} limit ${sql.lit(limit)} offset ${sql.lit(offset)}`.execute(db);
    return rows;
  });

/** Files that are attached to the account's drafts; who attached them is who owns the draft. */
const attached = (db: Db, account: string) =>
  paged((limit, offset) =>
    db
      .selectFrom('app_draft_document')
      .innerJoin('app_draft', 'app_draft.id', 'app_draft_document.draft_id')
      .selectAll('app_draft_document')
      .where('app_draft.owner', '=', account)
      .orderBy('app_draft_document.draft_id')
      .orderBy('app_draft_document.sha256')
      .limit(limit)
      .offset(offset)
      .execute(),
  );

type Named = readonly [table: string, rows: AsyncGenerator<Row>];

const all = (db: Db, account: string, tables: Record<string, Wanted>): Named[] =>
  Object.entries(tables).map(([table, wanted]) => [table, select(db, account, table, wanted)] as const);

export const ownRows = (db: Db, account: string): Named[] => [
  ...all(db, account, OWN),
  ['app_draft_document', attached(db, account)],
];

export const doneRows = (db: Db, account: string): Named[] => all(db, account, DONE);
