/** Whether the current texts are acknowledged, and how they come to be. */
import {
  acknowledgementHash,
  currentText,
  type Answers,
  type Language,
} from '@partisipro/contracts/acknowledgement';
import type { InferResponseType } from 'hono/client';
import { api, read } from '#lib/api/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { session } from '#lib/session.svelte.ts';

const route = () => api().projects[':slug'].acknowledgements;
export type Own = InferResponseType<ReturnType<typeof route>['$get'], 200>;

export const text = currentText;
export const textHash = acknowledgementHash(currentText);

export const ownOf = (slug: string): Promise<Own> => read(route().$get({ param: { slug }, query: {} }));

/** The one that counts: of the version and the very text that this page shows. */
export const validOf = ({ acknowledgements }: Own) =>
  acknowledgements.find(({ version, hash }) => version === text.version && hash === textHash);

/** This page is older than the texts that the site asks for now. */
export const isStale = ({ current }: Own) => current.version !== text.version || current.hash !== textHash;

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
