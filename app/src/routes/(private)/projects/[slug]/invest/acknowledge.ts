/** Reading and storing one's own acknowledgement. */
import type { Answers, Language } from '@partisipro/contracts/acknowledgement';
import type { InferResponseType } from 'hono/client';
import { api, read } from '#lib/api/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { session } from '#lib/session.svelte.ts';
import { text, textHash } from './acknowledged.ts';

const route = () => api().projects[':slug'].acknowledgements;
export type Own = InferResponseType<ReturnType<typeof route>['$get'], 200>;

export const ownOf = (slug: string): Promise<Own> => read(route().$get({ param: { slug }, query: {} }));

/** Null when it is stored; otherwise what stands in the way, in words. */
export async function acknowledge(
  slug: string,
  language: Language,
  answers: Answers,
): Promise<string | null> {
  const json = { version: text.version, hash: textHash, language, answers };
  const answer: Pick<Response, 'ok' | 'status' | 'json'> | null = await route()
    .$post({ param: { slug }, json })
    .catch(() => null);
  if (answer?.ok) return null;
  if (answer?.status === 401) await session.refresh();
  if (answer?.status !== 422) return m.gate_not_stored();
  const { error } = (await answer.json()) as { error: { details?: { field: string }[] } };
  const stale = error.details?.some(({ field }) => field === 'version' || field === 'hash');
  return stale ? m.gate_stale() : m.gate_not_accepted();
}
