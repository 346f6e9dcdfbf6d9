/** How far a draft is, by the rules that the API refuses by: of each step, and whole. */
import { problemsOf } from '@partisipro/contracts/draft';
import { m } from '#lib/paraglide/messages.js';
import type { Form } from './form.ts';
import { fieldsOf, shownProblem, STEPS, type Shown, type Step } from './problems.ts';
import type { Proposal } from './types.ts';

export interface Missing extends Shown {
  /** Nothing was entered yet; otherwise what was entered breaks a rule. */
  empty: boolean;
}

export interface Score {
  /** Fields in order, of all that must be filled. */
  done: number;
  whole: number;
  missing: Missing[];
}

export interface Completeness extends Score {
  steps: Record<Step, Score>;
}

/** Whole per cent, cut: all of it only where nothing is missing. Null where nothing is asked for. */
export const percentOf = ({ done, whole }: Score): number | null =>
  whole === 0 ? null : Math.floor((done * 100) / whole);

/** What was typed into the field of this element. */
export function typedIn(form: Form, anchor: string): string {
  const [list, row, of] = anchor.split('-');
  if (list === 'part') return form.parts[Number(row)]?.[of as 'id'] ?? '';
  if (list === 'risk') return form.risks[Number(row)]?.[of as 'id'] ?? '';
  return form[anchor as 'name'] ?? '';
}

/** @param proposal what the form makes: `proposalOf` */
export function completenessOf(form: Form, proposal: Proposal): Completeness {
  const found = new Map<string, Missing>();
  for (const problem of problemsOf(proposal)) {
    const shown = shownProblem(problem);
    const at = shown.anchor ?? problem.field;
    const empty = shown.anchor !== null && typedIn(form, shown.anchor).trim() === '';
    // the first rule that a field breaks is told, the others when that one is kept
    if (!found.has(at))
      found.set(at, { ...shown, empty, words: empty ? m.draft_missing_field() : shown.words });
  }
  const steps = Object.fromEntries(STEPS.map((step) => [step, scoreOf(step, form, [...found.values()])]));
  const all = Object.values(steps);
  return {
    steps: steps as Record<Step, Score>,
    done: all.reduce((sum, { done }) => sum + done, 0),
    whole: all.reduce((sum, { whole }) => sum + whole, 0),
    missing: all.flatMap(({ missing }) => missing),
  };
}

function scoreOf(step: Step, form: Form, found: Missing[]): Score {
  const fields = fieldsOf(step, form);
  const rank = ({ anchor }: Missing) => (anchor === null ? Infinity : fields.indexOf(anchor));
  const missing = found.filter((one) => one.step === step).toSorted((a, b) => rank(a) - rank(b));
  // what is optional counts once it was begun badly
  const whole = new Set([...fields, ...missing.map(({ anchor, name }) => anchor ?? name)]).size;
  return { done: whole - missing.length, whole, missing };
}
