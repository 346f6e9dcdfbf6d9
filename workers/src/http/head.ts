import { createMiddleware } from 'hono/factory';
import { sayHead } from '../cache/kept.ts';
import { headOf } from '../head/service.ts';
import type { AppEnv } from './context.ts';

/**
 * Says of each answer which block it may count on. The head is read before the rows, so the rows are never older.
 * `?minBlock=N` below N answers 202 with what there is; a value that is no number is the route's to refuse.
 */
export const chainHead = createMiddleware<AppEnv>(async (c, next) => {
  const wanted = Number(c.req.query('minBlock') ?? 0) || 0;
  const head = await headOf(c.var.deps, wanted);
  c.set('head', head);
  c.set('freshness', wanted > (head?.indexed ?? 0) ? 202 : 200);
  await next();
  sayHead(c.res.headers, head);
});
