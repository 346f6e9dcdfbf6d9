import { createMiddleware } from 'hono/factory';
import { makeDeps } from '../deps.ts';
import type { AppEnv } from './context.ts';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Gives each request its id, and each answer, whatever became of it, the headers that make it inert. */
export const request = createMiddleware<AppEnv>(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set('requestId', requestId);
  c.set('freshness', 200);
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  c.res.headers.set('x-request-id', requestId);
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
});

/** Apart from the above, so that a wrong configuration too is answered in our form. */
export const dependencies = createMiddleware<AppEnv>(async (c, next) => {
  c.set('deps', makeDeps(c.env));
  await next();
});
