import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { versionOf, type Topic } from '../head/topics.ts';
import type { AppEnv } from './context.ts';

const STORED_SECONDS = 600;
/** What time alone changes (a raise that opens or closes) shows within this many seconds of the chain's clock. */
const CLOCK_STEP = 60;

/**
 * Keeps a public answer under its topic's version: the same bytes for everyone until a block changes the topic.
 * Who waits for a block is answered from the tables. Block headers are added outside, by `chainHead`.
 */
export const cached = (topicOf: (c: Context<AppEnv>) => Topic) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const key = c.req.query('minBlock') === undefined ? await keyOf(c, topicOf(c)) : null;
    const stored = key && (await caches.default.match(key));
    if (stored) c.res = new Response(stored.body, stored);
    else {
      await next();
      if (c.res.status !== 200) return;
      await label(c);
      if (key) c.executionCtx.waitUntil(caches.default.put(key, forStore(c.res.clone())));
    }
    c.res.headers.set('cache-control', 'public, max-age=0, must-revalidate');
    if (matches(c.req.header('if-none-match'), c.res.headers.get('etag'))) {
      c.res = new Response(null, { status: 304, headers: c.res.headers });
    }
  });

async function keyOf(c: Context<AppEnv>, topic: Topic): Promise<string | null> {
  const version = await versionOf(c.var.deps, topic);
  if (!version || !c.var.head) return null;
  const { pathname, search } = new URL(c.req.url);
  const minute = Math.floor(c.var.head.time / CLOCK_STEP);
  return `${c.var.deps.config.APP_ORIGIN}/cached/${version}/${minute}${pathname}${search}`;
}

async function label(c: Context<AppEnv>) {
  const digest = await crypto.subtle.digest('SHA-256', await c.res.clone().arrayBuffer());
  const hex = [...new Uint8Array(digest.slice(0, 16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  c.res.headers.set('etag', `"${hex}"`);
}

function forStore(response: Response): Response {
  const copy = new Response(response.body, response);
  copy.headers.set('cache-control', `public, max-age=${STORED_SECONDS}`);
  return copy;
}

const matches = (wanted: string | undefined, etag: string | null) =>
  !!wanted && !!etag && wanted.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
