import { m } from '#lib/paraglide/messages.js';
import { shownProblem } from '#lib/features/draft/problems.ts';
import type { Problem } from '#lib/features/draft/types.ts';
import { refusalWords } from '#lib/refusal.ts';

interface Refused {
  code?: number;
  cause?: unknown;
  body?: { code: string; details?: Problem[] };
}

const declined = (error: unknown): boolean =>
  error instanceof Error && ((error as Refused).code === 4001 || declined(error.cause));

/** Why a decision was not recorded: the wallet's no, what the API refused, or something we did not foresee. */
export function failureWords(error: unknown): string {
  if (declined(error)) return m.sign_in_declined();
  const { body } = error as Refused;
  if (!body) return m.error_unexpected();
  const [first] = Array.isArray(body.details) ? body.details : [];
  return first ? refusedWords(first) : refusalWords(body.code);
}

/** What was compared with the draft is named as the draft's own fields are, without their root. */
const TERMS =
  /^(slug|name|symbol|sponsors|verifier|secondVerifier|trancheBps|terms|longStop|concessionEnd)\b/;

function refusedWords(problem: Problem): string {
  const field =
    problem.rule === 'same' && TERMS.test(problem.field) ? `params.${problem.field}` : problem.field;
  const { name, words } = shownProblem({ ...problem, field });
  return `${name}: ${words}`;
}
