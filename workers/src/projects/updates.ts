/** What happened to a project, in the order of its happening: from what the chain tells, nothing is written by hand. */
import { sql, type RawBuilder } from 'kysely';
import type { Db, Deps } from '../deps.ts';
import { keptOf } from '../documents/service.ts';
import { countReports } from './list-queries.ts';
import { rowOf } from './service.ts';

export type UpdateKind =
  | 'created'
  | 'stage'
  | 'tranche'
  | 'declared'
  | 'applied'
  | 'report'
  | 'dossier'
  | 'proposal'
  | 'term'
  | 'replaced'
  | 'pause'
  | 'suspension'
  | 'forced_transfer'
  | 'redemption';

export interface Update {
  kind: UpdateKind;
  /** Of a stage the new one, of a tranche, proposal or redemption the step, of a term or a replacement which. */
  what: string | null;
  /** Of a tranche, a declaration or a report. */
  number: number | null;
  /** Of a term its new value; of a pause or a suspension its end, of a forced transfer its shares; else money. */
  amount: string | null;
  /**
   * Of the document that was published with it, SHA-256 or of a dossier keccak-256; of a proposal its number, of a measure
   * the hash of its reason.
   */
  subject: string | null;
  /** Of a document by SHA-256: whether its bytes are kept here; null where it is of none. */
  kept: boolean | null;
  time: number;
  tx: string;
}

const MOST = 50;
/** What comes with a document of the SPV's. */
const WITH_DOCUMENT: readonly UpdateKind[] = ['report', 'declared', 'tranche'];

interface Columns {
  what?: string;
  number?: string;
  amount?: string;
  subject?: string;
  time?: string;
}

async function happened(db: Db, token: string, kind: UpdateKind, table: string, columns: Columns) {
  const column = (name: string | undefined): RawBuilder<unknown> => (name ? sql.ref(name) : sql`null`);
  const time = sql.ref(columns.time ?? 'block_time');
  const { rows } = await sql<Omit<Update, 'kept'>>`
    select ${sql.lit(kind)} as kind, ${column(columns.what)} as what, ${column(columns.number)} as number,
      ${column(columns.amount)} as amount, ${column(columns.subject)} as subject, ${time} as time, tx_hash as tx
    from ${sql.table(table)} where token = ${token} order by ${time} desc limit ${sql.lit(MOST)}`.execute(db);
  return rows;
}

/** The latest first. */
export async function updates(deps: Deps, slug: string): Promise<{ updates: Update[] }> {
  const row = await rowOf(deps, slug);
  const of = (kind: UpdateKind, table: string, columns: Columns) =>
    happened(deps.db, row.token, kind, table, columns);
  const [{ count }, ...found] = await Promise.all([
    countReports(deps.db, row.token),
    of('stage', 'chain_stage_change', { what: 'to_stage' }),
    of('tranche', 'chain_tranche_change', {
      ...{ what: 'step', number: 'number', amount: 'amount', subject: 'evidence_hash' },
    }),
    of('declared', 'chain_declaration', {
      ...{ what: 'kind', number: 'number', amount: 'amount' },
      ...{ subject: 'document_hash', time: 'declared_at' },
    }),
    of('applied', 'chain_accrual', { number: 'declaration', amount: 'amount' }),
    of('report', 'chain_report', { subject: 'document_hash' }),
    of('dossier', 'chain_dossier_publication', { subject: 'dossier_hash' }),
    of('proposal', 'chain_proposal_change', { what: 'step', subject: 'proposal_id' }),
    of('term', 'chain_term_change', { what: 'kind', amount: 'value' }),
    of('replaced', 'chain_replacement', { what: 'kind', subject: 'next' }),
    of('pause', 'chain_pause', { amount: 'until', subject: 'reason_hash' }),
    of('suspension', 'chain_verifier_suspension', { amount: 'until', subject: 'reason_hash' }),
    of('forced_transfer', 'chain_forced_transfer', { amount: 'shares' }),
    of('redemption', 'chain_redemption_change', { what: 'step', amount: 'pool' }),
  ]);
  const created: Omit<Update, 'kept'> = {
    ...{ kind: 'created', what: null, number: null, amount: null, subject: row.dossier_hash },
    ...{ time: row.created_at, tx: row.tx_hash },
  };
  let reports = Number(count);
  const all = [...found.flat(), created].map((one) => ({
    ...one,
    // they come the latest first
    number: one.kind === 'report' ? reports-- : one.number === null ? null : Number(one.number),
    amount: one.amount === null ? null : String(one.amount),
    time: Number(one.time),
  }));
  return { updates: await withDocuments(deps.db, all.sort((a, b) => b.time - a.time).slice(0, MOST)) };
}

async function withDocuments(db: Db, found: readonly Omit<Update, 'kept'>[]): Promise<Update[]> {
  const documentOf = ({ kind, subject }: Omit<Update, 'kept'>) =>
    WITH_DOCUMENT.includes(kind) ? subject : null;
  const isKept = await keptOf(db, found.map(documentOf));
  return found.map((one) => {
    const hash = documentOf(one);
    return { ...one, kept: hash === null ? null : isKept(hash) };
  });
}
