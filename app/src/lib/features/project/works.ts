/** How far the works of a project are: its dossier's plan beside what its engineers signed. */
import { curveOf, endOf, type Curve } from './curve.ts';
import type { Project, Tranches } from './types.ts';

const MONTH = (365.25 / 12) * 86_400;

/** Whether there was money to begin with. */
export const isRaised = ({ raise, stage }: Pick<Project, 'raise' | 'stage'>): boolean =>
  raise.finalizedAt !== null && stage !== 'failed';

type Planned = Pick<Project, 'dossier' | 'raise' | 'stage' | 'closesAt'>;

const milestonesOf = ({ dossier }: Planned) => dossier?.milestones ?? [];
const startOf = (project: Planned) => (isRaised(project) ? project.raise.finalizedAt! : project.closesAt);

/** When the engineers signed each milestone, in their order. What holders blocked counts as not signed. */
export const signedOf = (project: Planned, { tranches, history }: Tranches): (number | null)[] =>
  milestonesOf(project).map((_, n) => {
    const state = tranches.find(({ number }) => number === n)?.state;
    if (state !== 'certified' && state !== 'released') return null;
    return history.findLast(({ number, step }) => number === n && step === 'certified')?.time ?? null;
  });

/** Null without milestones, and where the raise failed. */
export function worksOf(project: Planned, tranches: Tranches, now: number): Curve | null {
  if (project.stage === 'failed') return null;
  const [milestones, signed] = [milestonesOf(project), signedOf(project, tranches)];
  return curveOf({ milestones, signed, start: startOf(project), now });
}

/** In which month of how many the works are, while they go on; past the plan the month is above the count. */
export function monthOf(project: Planned, now: number): { month: number; count: number } | null {
  const ends = milestonesOf(project).map(({ planned }) => endOf(planned));
  const start = startOf(project);
  const end = Math.max(...ends);
  if (project.stage !== 'construction' || !isRaised(project) || ends.length === 0 || end <= start)
    return null;
  return { month: Math.floor((now - start) / MONTH) + 1, count: Math.ceil((end - start) / MONTH) };
}
