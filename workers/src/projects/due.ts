/** What time has made due: nobody's key sends it, so a page offers it to any wallet. */
import type { Deps } from '../deps.ts';
import { proposalsOf } from '../proposals/queries.ts';
import { proposalStateAt } from '../proposals/state.ts';
import { tranchesOf } from './list-queries.ts';
import { rowOf } from './service.ts';
import { finalizableAt } from './stage.ts';

export interface Due {
  kind: 'finalize' | 'roll' | 'release' | 'queue' | 'execute';
  /** Contract that is called. */
  target: string;
  /** Unix time since which it is due. */
  since: number;
  /** Tranche, declaration or proposal that it is about. */
  subject: string | null;
}

export async function due(deps: Deps, slug: string, time: number): Promise<{ due: Due[] }> {
  const row = await rowOf(deps, slug);
  const [tranches, proposals] = await Promise.all([
    tranchesOf(deps.db, row.token),
    proposalsOf(deps.db, row.token),
  ]);
  const found: Due[] = [];
  const finalizable = finalizableAt(row);
  if (finalizable !== null && time >= finalizable) {
    found.push({ kind: 'finalize', target: row.offering, since: finalizable, subject: null });
  }
  if (row.pending_id !== 0 && time >= row.pending_record_time) {
    found.push({
      kind: 'roll',
      target: row.token,
      since: row.pending_record_time,
      subject: String(row.pending_id),
    });
  }
  for (const { number, state, releasable_at } of tranches) {
    if (state === 'certified' && releasable_at && time >= releasable_at) {
      found.push({ kind: 'release', target: row.treasury, since: releasable_at, subject: String(number) });
    }
  }
  for (const one of proposals) {
    const state = proposalStateAt(one, BigInt(row.supply), time);
    const about = { target: row.governance, subject: one.proposal_id };
    if (state === 'succeeded') found.push({ kind: 'queue', since: one.vote_end + 1, ...about });
    if (state === 'queued' && time >= (one.eta ?? 0))
      found.push({ kind: 'execute', since: one.eta ?? 0, ...about });
  }
  return { due: found };
}
