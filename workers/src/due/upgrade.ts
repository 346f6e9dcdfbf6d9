/** The newest release that a project may be put on now. */
import type { Deps } from '../deps.ts';
import { releases, vetoesOf } from '../projects/standing-queries.ts';
import { isVetoing } from '../proposals/kinds.ts';
import { DAY, type Due, type Situation } from './due.ts';

const AGEING = 30 * DAY;
const STAGES: readonly string[] = ['construction', 'operating', 'terminated', 'ended'];
const NO_DATA = JSON.stringify(Array.from({ length: 5 }, () => `0x${'0'.repeat(64)}`));

type Release = Awaited<ReturnType<typeof releases>>[number];

export async function dueUpgrade({ db, config }: Deps, situation: Situation): Promise<Due[]> {
  const { row, stage, supply, proposals, time } = situation;
  if (!STAGES.includes(stage)) return [];
  const [listed, vetoes] = await Promise.all([releases(db), vetoesOf(db, row.token)]);
  const vetoed = new Set(vetoes.map(({ number }) => number));
  if (vetoed.has(0)) return [];
  const next = listed.find(
    (release) =>
      follows(release, row.release_number) &&
      time >= usableAt(release, row) &&
      !vetoed.has(release.number) &&
      !isVetoing(proposals, release.number, supply, time),
  );
  if (!next) return [];
  const about = { target: config.CONTRACTS.ReleaseBook, subject: String(next.number) };
  return [{ kind: 'upgrade', since: usableAt(next, row), ...about }];
}

/** Aged since it was listed, and since the raise was decided. */
const usableAt = ({ listed_at }: Release, { finalized_at }: Situation['row']) =>
  Math.max(listed_at, finalized_at) + AGEING;

/** One that carries data with it is for who has them: the chain has their hash alone. */
const follows = ({ predecessors, migration_hashes }: Release, running: number) =>
  (JSON.parse(predecessors) as number[]).includes(running) && migration_hashes === NO_DATA;
