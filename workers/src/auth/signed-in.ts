import { createMiddleware } from 'hono/factory';
import { Failure } from '../failure.ts';
import type { AppEnv } from '../http/context.ts';
import { sessionId } from './cookies.ts';
import { orUnavailable } from './limits.ts';
import { readSession } from './sessions.ts';

/** For people who signed in; Redis is asked at each request, so a session ended elsewhere ends here too. */
export const signedIn = createMiddleware<AppEnv>(async (c, next) => {
  const id = sessionId(c);
  const session = id ? await orUnavailable(() => readSession(c.var.deps.redis, id, new Date())) : null;
  if (!session) throw new Failure('not_signed_in', 'Please sign in.');
  c.set('session', session);
  await next();
});
