import { nextOf, type Next } from '#lib/features/spv/next.ts';
import type { ProjectSummary } from '#lib/features/project/types.ts';

export type SpvProject = Pick<
  ProjectSummary,
  'slug' | 'name' | 'stage' | 'currencyDecimals' | 'escrow' | 'released' | 'finalizableAt' | 'report'
>;

/** The most pressing of what the list knows: the money and the moments. Tranches and questions stand on its own sheet. */
export function firstOf(project: SpvProject, now: number): Next | null {
  const { stage, escrow, released, finalizableAt, report } = project;
  const over = finalizableAt !== null && now >= finalizableAt;
  const [first] = nextOf({
    ...{ now, stage, escrow, released, reportDueAt: report.dueAt },
    ...{ tranches: [], milestones: [], questions: [], missing: 0 },
    due: over ? [{ kind: 'finalize', target: '', since: finalizableAt, subject: null }] : [],
  });
  return first ?? null;
}
