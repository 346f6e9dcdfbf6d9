import { m } from '#lib/paraglide/messages.js';
import { refusalWords } from '#lib/refusal.ts';

interface Refused {
  code?: number;
  cause?: unknown;
  body?: { code: string; details?: { field: string; message: string }[] };
}

const declined = (error: unknown): boolean =>
  error instanceof Error && ((error as Refused).code === 4001 || declined(error.cause));

/** Why a decision was not recorded: the wallet's no, what the API refused, or something we did not foresee. */
export function failureWords(error: unknown): string {
  if (declined(error)) return m.sign_in_declined();
  const { body } = error as Refused;
  if (!body) return m.error_unexpected();
  const [first] = Array.isArray(body.details) ? body.details : [];
  return first ? `${first.field}: ${first.message}` : refusalWords(body.code);
}
