import { error } from '@sveltejs/kit';
import { hc } from 'hono/client';
import type { AppType } from '@partisipro/workers/app';

/** The typed API: over the network in the browser, in process on the server (`handleFetch`). */
export const api = (fetcher: typeof fetch = fetch) => hc<AppType>('/', { fetch: fetcher }).api;

interface Reply<T> {
  ok: boolean;
  status: number;
  json(): Promise<T>;
}

/** The body of an answer, or the page for its failure. */
export async function read<T>(answer: Promise<Reply<T>>): Promise<Exclude<T, { error: unknown }>> {
  const response = await answer;
  const body = await response.json();
  if (response.ok) return body as Exclude<T, { error: unknown }>;
  const { code, message, details } = (body as { error: App.Error }).error;
  error(response.status, { message, code, details });
}
