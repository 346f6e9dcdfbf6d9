import { createMiddleware } from 'hono/factory';
import { Failure } from '../failure.ts';
import type { AppEnv } from './context.ts';

/** For routes that only our own indexing side calls: the secret that both share. */
export const fromSink = createMiddleware<AppEnv>(async (c, next) => {
  if (!(await sameSecret(c.req.header('authorization') ?? '', `Bearer ${c.var.deps.config.SINK_SECRET}`))) {
    throw new Failure('not_authorised', 'This route is for the sink.');
  }
  await next();
});

/** Compares digests, so that neither length nor content shows in the time it takes. */
async function sameSecret(given: string, expected: string): Promise<boolean> {
  const encode = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const [a, b] = await Promise.all([encode(given), encode(expected)]);
  return crypto.subtle.timingSafeEqual(a, b);
}
