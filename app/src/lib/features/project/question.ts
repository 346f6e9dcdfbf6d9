/** What the API said to a question or an answer that it did not take. */
import { m } from '#lib/paraglide/messages.js';

const words: Record<string, () => string> = {
  forbidden: m.question_unverified,
  conflict: m.question_too_many,
  not_authorised: m.please_sign_in,
  invalid_input: m.question_bad_text,
};

export function refusalWords(body: unknown): string {
  const { code } = (body as { error?: { code?: string } }).error ?? {};
  return words[code ?? '']?.() ?? m.question_not_sent();
}
