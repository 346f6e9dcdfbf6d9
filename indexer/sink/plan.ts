/** One snapshot of Ponder → what to write into MySQL, or why not yet. */
import type { Client } from 'pg';
import type { Cursor } from './cursor.ts';
import { Snapshot, type Standing } from './snapshot.ts';
import { Halt } from './stops.ts';
import { keyOf, keyText, type Row, type SinkTable } from './tables.ts';

export interface Change {
  table: SinkTable;
  upsert: Row[];
  /** Keys. */
  remove: Row[];
}

/** What the cursor will say. */
export interface Next {
  build_id: string;
  block_number: bigint;
  block_hash: string;
  block_timestamp: bigint;
  /** Ponder's final block, or what is indexed if that is lower; its hash where Ponder still has it. */
  ponder_final: { number: bigint; hash: string | null };
  syncing_to: bigint | null;
}

export interface Plan {
  changes: Change[];
  next: Next;
  from: bigint;
  /** Rows above this block may have been rewritten. */
  repairedFrom?: bigint;
}

/** Rows of MySQL above a block, read before the snapshot opens. */
export interface Repair {
  from: bigint;
  keys: Map<SinkTable, Row[]>;
}

export type Verdict =
  | { kind: 'nothing'; why: string }
  /** Ponder is below the cursor: it is behind, or the cursor's block was orphaned; the chain says which. */
  | { kind: 'below' }
  | { kind: 'repair'; from: bigint }
  | { kind: 'plan'; plan: Plan };

export interface Source {
  chainId: number;
  schema: string;
  tables: SinkTable[];
  /** Most rows of a table in one transaction of the fast path. */
  limit: number;
}

const nothing = (why: string): Verdict => ({ kind: 'nothing', why });

export const planFrom = (client: Client, source: Source, cursor: Cursor, repair?: Repair): Promise<Verdict> =>
  Snapshot.of(client, source.schema, async (snapshot) => {
    const standing = await snapshot.standing(cursor.block_number);
    if (!standing) return nothing('Ponder has no block');
    const verdict = judge(standing, source, cursor, repair);
    if (verdict) return verdict;
    const from = repair?.from ?? cursor.block_number;
    const to = repair ? standing.head.number : await bound(snapshot, source, from, standing.head.number);
    const changes = await changesOf(snapshot, source, { from, to, repair });
    const next = await nextOf(snapshot, standing, to);
    return { kind: 'plan', plan: { changes, next, from, ...(repair && { repairedFrom: from }) } };
  });

/** What is to be done before rows are looked at; undefined: copy. */
function judge(standing: Standing, source: Source, cursor: Cursor, repair?: Repair): Verdict | undefined {
  const { build, ready, chainId, head, hashAtCursor } = standing;
  if (chainId !== null && chainId !== source.chainId)
    throw new Halt(`Ponder indexes chain ${chainId}, not ${source.chainId}`);
  const newBuild = cursor.build_id !== '' && cursor.build_id !== build;
  const known = cursor.block_number < 0n || hashAtCursor === cursor.block_hash;
  if (known && !newBuild && head.number === cursor.block_number && cursor.syncing_to === null)
    return nothing('at the head');
  // Being rebuilt: rows that are missing there prove nothing.
  if (head.number < cursor.base_number) return nothing('Ponder is below the base');
  if (newBuild && (!ready || head.number < cursor.block_number)) return nothing('a new build is not ready');
  if (repair) return undefined;
  if (head.number < cursor.block_number) return { kind: 'below' };
  if (newBuild) return { kind: 'repair', from: -1n };
  if (!known) return { kind: 'repair', from: cursor.base_number };
  return undefined;
}

/** Lowers `to` so that no table gives more than the limit, but never splits a block. */
async function bound(
  snapshot: Snapshot,
  { tables, limit }: Source,
  from: bigint,
  head: bigint,
): Promise<bigint> {
  let to = head;
  const counts = await snapshot.counts(tables, from, to, limit);
  for (const [index, table] of tables.entries()) {
    if (counts[index]! <= limit) continue;
    const span = await snapshot.span(table, from, to, limit);
    if (span) to = span.first < span.beyond ? span.beyond - 1n : span.beyond;
  }
  return to;
}

async function changesOf(
  snapshot: Snapshot,
  { tables }: Source,
  { from, to, repair }: { from: bigint; to: bigint; repair: Repair | undefined },
): Promise<Change[]> {
  const changes: Change[] = [];
  const counts = await snapshot.counts(tables, from, to, 0);
  for (const [index, table] of tables.entries()) {
    const upsert = counts[index] ? await snapshot.changed(table, from, to) : [];
    const seen = new Set(upsert.map((row) => keyOf(table, row)));
    const unseen = (repair?.keys.get(table) ?? []).filter((key) => !seen.has(keyText(key)));
    // MySQL's row was written by a block that is no more: what Ponder has now is an older version, or nothing.
    const older = unseen.length ? await snapshot.byKeys(table, unseen) : [];
    for (const row of older) seen.add(keyOf(table, row));
    const remove = unseen.filter((key) => !seen.has(keyText(key)));
    if (upsert.length + older.length + remove.length)
      changes.push({ table, upsert: [...upsert, ...older], remove });
  }
  return changes;
}

async function nextOf(snapshot: Snapshot, { build, head, final }: Standing, to: bigint): Promise<Next> {
  const at = to === head.number ? head : await snapshot.blockAtOrBelow(to);
  if (!at) throw new Error(`Ponder has rows up to ${to}, but no block there`);
  const number = final < at.number ? final : at.number;
  const found = await snapshot.blockAtOrBelow(number);
  return {
    build_id: build,
    block_number: at.number,
    block_hash: at.hash,
    block_timestamp: at.timestamp,
    ponder_final: { number, hash: found?.number === number ? found.hash : null },
    syncing_to: to === head.number ? null : head.number,
  };
}
