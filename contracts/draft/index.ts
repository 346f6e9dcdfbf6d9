/** A project before it is one: the rules by which a draft may be sent for review, for whoever fills it and whoever takes it. */
import * as v from 'valibot';
import { dossierSchema } from '../dossier/index.ts';
import { proposedParams } from './params.ts';
import { problemOf, type Problem } from './problem.ts';

export * from './forms.ts';
export * from './params.ts';
export { problemOf, type Issue, type Problem } from './problem.ts';

/** Whole at its submission: nothing beside the two parts that are signed for. */
export const wholeDraft = v.strictObject({ dossier: dossierSchema, params: proposedParams });

/** All that speaks against it; nothing where it may be sent. */
export function problemsOf(draft: unknown): Problem[] {
  const { issues } = v.safeParse(wholeDraft, draft);
  return (issues ?? []).map(problemOf);
}
