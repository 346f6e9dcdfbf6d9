/**
 * Public answers, kept at the edge under their topic's version: the same bytes for everyone until a block changes what
 * they show. Block headers are added outside, so a kept body never claims a block of its own.
 */
import type { Deps } from '../deps.ts';
import type { Head } from '../head/service.ts';
import type { Topic } from '../head/topic.ts';
import { versionOf } from '../head/topics.ts';

const STORED_SECONDS = 600;
/** What time alone changes (a raise that opens or closes) shows within this many seconds of the chain's clock. */
const CLOCK_STEP = 60;

/** Where an answer is kept; null when it must be made anew. `edition` sets apart what another build renders. */
export async function keyOf(deps: Deps, head: Head | null, topic: Topic, url: string, edition = 'api') {
  const { pathname, search, searchParams } = new URL(url);
  if (!head || searchParams.has('minBlock')) return null; // who waits for a block is answered from the tables
  const version = await versionOf(deps, topic);
  if (!version) return null;
  const minute = Math.floor(head.time / CLOCK_STEP);
  return `${deps.config.APP_ORIGIN}/kept/${edition}/${version}/${minute}${pathname}${search}`;
}

export const recall = async (key: string | null): Promise<Response | null> => {
  const kept = key && (await caches.default.match(key));
  return kept ? new Response(kept.body, kept) : null;
};

/** Keeps a copy of an answer that everyone may see. */
export function keep(key: string, response: Response): Promise<void> {
  const copy = new Response(response.clone().body, response);
  copy.headers.set('cache-control', `public, max-age=${STORED_SECONDS}`);
  return caches.default.put(key, copy);
}

export async function etagOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const half = new Uint8Array(digest.slice(0, 16));
  return `"${[...half].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/** For the reader: ask again each time, and get nothing where nothing changed. */
export function fresh(request: Request, response: Response): Response {
  response.headers.set('cache-control', 'public, max-age=0, must-revalidate');
  const etag = response.headers.get('etag');
  const had = request.headers.get('if-none-match')?.split(',') ?? [];
  const unchanged = etag !== null && had.some((one) => one.trim().replace(/^W\//, '') === etag);
  return unchanged ? new Response(null, { status: 304, headers: response.headers }) : response;
}

export function sayHead(headers: Headers, head: Head | null) {
  if (!head) return;
  headers.set('x-indexed-block', String(head.indexed));
  headers.set('x-finalized-block', String(head.finalized));
  headers.set('x-block-time', String(head.time));
}
