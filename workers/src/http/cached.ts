import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { etagOf, fresh, keep, keyOf, recall } from '../cache/kept.ts';
import type { Topic } from '../head/topic.ts';
import type { AppEnv } from './context.ts';

/** For routes whose answer everyone may see, and that no session changes. */
export const cached = (topicOf: (c: Context<AppEnv>) => Topic) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const key = await keyOf(c.var.deps, c.var.head, topicOf(c), c.req.url);
    const kept = await recall(key);
    if (kept) c.res = kept;
    else {
      await next();
      if (c.res.status !== 200) return;
      c.res.headers.set('etag', await etagOf(c.res));
      if (!key) return;
      c.executionCtx.waitUntil(keep(key, c.res));
    }
    c.res = fresh(c.req.raw, c.res);
  });
