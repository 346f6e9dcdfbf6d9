/** What the API's stable codes mean to whoever reads them on a page. */
import { m } from '#lib/paraglide/messages.js';

const words: Partial<Record<string, () => string>> = {
  no_answer: m.failed_no_answer,
  unavailable: m.failed_unavailable,
  too_many_requests: m.failed_too_many,
  not_signed_in: m.failed_signed_out,
  forbidden: m.failed_forbidden,
  not_found: m.failed_not_found,
  too_large: m.refused_too_large,
  unsupported_type: m.refused_type,
  hash_mismatch: m.refused_hash,
  conflict: m.refused_conflict,
  invalid_input: m.refused_input,
};

/** What is no code of ours is a fault of ours. */
export const refusalWords = (code: string | undefined): string => (words[code ?? ''] ?? m.failed_other)();

/** Of what `read` threw. */
export const thrownWords = (error: unknown): string =>
  refusalWords((error as { body?: { code?: string } }).body?.code ?? 'no_answer');
