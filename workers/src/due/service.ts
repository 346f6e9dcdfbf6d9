/** What time has made due: nobody's key sends it, so a page offers it to any wallet. */
import type { Deps } from '../deps.ts';
import { tranchesOf } from '../projects/list-queries.ts';
import type { ProjectRow } from '../projects/queries.ts';
import { rowOf } from '../projects/service.ts';
import { finalizableAt, stageAt } from '../projects/stage.ts';
import { confirmationsOf } from '../projects/standing-queries.ts';
import { SELECTORS } from '../proposals/kinds.ts';
import { aboutOf, supportedOf } from '../proposals/queries.ts';
import { proposalStateAt, votingSupply } from '../proposals/state.ts';
import type { Due, Situation } from './due.ts';
import { dueOfEnd } from './end.ts';
import { dueMigrations } from './migrations.ts';
import { certifiedOf, dueReleases } from './releases.ts';
import { dueUpgrade } from './upgrade.ts';

interface Answer {
  due: Due[];
  /** Certified tranches, and from when each may be released as things stand. */
  certified: { number: number; from: number }[];
}

export async function due(deps: Deps, slug: string, time: number): Promise<Answer> {
  const situation = await situationOf(deps, await rowOf(deps, slug), time);
  const [migrations, upgrades] = await Promise.all([
    dueMigrations(deps.db, situation),
    dueUpgrade(deps, situation),
  ]);
  return {
    due: [
      ...dueOfMoney(situation),
      ...dueReleases(situation),
      ...dueOfVotes(situation),
      ...dueOfEnd(situation),
      ...migrations,
      ...upgrades,
    ],
    certified: certifiedOf(situation),
  };
}

async function situationOf({ db }: Deps, row: ProjectRow, time: number): Promise<Situation> {
  const { token } = row;
  const [tranches, proposals, confirmations] = await Promise.all([
    tranchesOf(db, token),
    supportedOf(db, token, time),
    confirmationsOf(db, token),
  ]);
  const subjects = tranches.flatMap(({ state, certificate }) =>
    state === 'certified' ? (certificate ?? []) : [],
  );
  const blockers = await aboutOf(db, token, { selector: SELECTORS.blockTranche, subjects, time });
  const stage = stageAt(row, time);
  return { row, stage, supply: votingSupply(row), time, tranches, proposals, blockers, confirmations };
}

function dueOfMoney({ row, time }: Situation): Due[] {
  const found: Due[] = [];
  const finalizable = finalizableAt(row);
  if (finalizable !== null && time >= finalizable)
    found.push({ kind: 'finalize', target: row.offering, since: finalizable, subject: null });
  const { pending_id, pending_record_time: since } = row;
  if (pending_id !== 0 && time >= since)
    found.push({ kind: 'roll', target: row.token, since, subject: String(pending_id) });
  return found;
}

/** Nothing is decided any more once the redemption has begun. */
function dueOfVotes({ row, stage, supply, time, proposals }: Situation): Due[] {
  if (stage === 'redemption' || stage === 'closed') return [];
  return proposals.flatMap((one): Due[] => {
    const state = proposalStateAt(one, supply, time);
    const about = { target: row.governance, subject: one.proposal_id };
    if (state === 'succeeded') return [{ kind: 'queue', since: one.vote_end + 1, ...about }];
    const eta = one.eta ?? 0;
    return state === 'queued' && time >= eta ? [{ kind: 'execute', since: eta, ...about }] : [];
  });
}
