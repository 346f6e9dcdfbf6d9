/** What each `pnpm reconcile` found, kept for everyone to read. */
import type { Deps } from '../deps.ts';
import { bumpEpoch } from '../head/topics.ts';
import { countChecks, insertCheck, latestChecks } from './queries.ts';

const SHOWN = 20;

export interface Check {
  block: number;
  /** Single values compared. */
  compared: number;
  /** Rows compared, by table. */
  rows: Record<string, number>;
  /** The first value that differed; null where none did. */
  difference: string | null;
}

export async function keepCheck(deps: Deps, { block, compared, rows, difference }: Check) {
  await insertCheck(deps.db, {
    ...{ id: crypto.randomUUID(), block, compared, difference },
    ...{ row_counts: JSON.stringify(rows), checked_at: new Date() },
  });
  await bumpEpoch(deps).catch(() => {}); // a page may have been kept without it
}

/** The latest first, and how many there are in all. */
export async function checksKept({ db }: Deps) {
  const [rows, { count, differing }] = await Promise.all([latestChecks(db, SHOWN), countChecks(db)]);
  return {
    count: Number(count),
    differing: Number(differing),
    checks: rows.map(({ block, compared, row_counts, difference, checked_at }) => ({
      ...{ block: Number(block), compared, difference },
      rows: JSON.parse(row_counts) as Record<string, number>,
      time: Math.floor(checked_at.getTime() / 1000),
    })),
  };
}
