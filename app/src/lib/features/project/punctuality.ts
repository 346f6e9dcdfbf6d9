/** How works that were certified as complete stand against the plan of their dossier, in months. */
import type { ProjectSummary } from './types.ts';

export interface Punctual {
  slug: string;
  name: string;
  /** Above zero: late. */
  months: number;
}

const monthOf = (seconds: number) => {
  const wib = new Date((seconds + 7 * 3_600) * 1000);
  return wib.getUTCFullYear() * 12 + wib.getUTCMonth();
};

/** "2028-03" or "2028-03-31"; a year alone means its end. */
function plannedMonth(planned: string): number {
  const [year, month] = planned.split('-').map(Number);
  return year! * 12 + (month ?? 12) - 1;
}

/** The latest first. */
export const punctuality = (projects: readonly ProjectSummary[]): Punctual[] =>
  projects
    .flatMap(({ slug, name, completedAt, dossier }) =>
      completedAt && dossier?.planned
        ? [{ slug, name, months: monthOf(completedAt) - plannedMonth(dossier.planned) }]
        : [],
    )
    .sort((a, b) => b.months - a.months);
