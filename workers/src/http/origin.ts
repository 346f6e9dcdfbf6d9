import { createMiddleware } from 'hono/factory';
import { Failure } from '../failure.ts';
import type { AppEnv } from './context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Called by our own processes with a bearer secret, never by a browser. */
const INTERNAL = '/api/internal/';
/** The routes that take a file as it is. */
const UPLOAD = /^\/api\/(drafts\/[^/]+\/)?documents\/[^/]+$/;

/**
 * What keeps another site from acting in a person's name: each mutating request comes from our own origin and has a
 * content type that no form can send. Methods cannot be overridden by a header or a field: nothing reads them.
 */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (SAFE.has(c.req.method) || c.req.path.startsWith(INTERNAL)) return next();
  if (c.req.header('origin') !== c.var.deps.config.APP_ORIGIN) {
    throw new Failure('bad_origin', 'This request does not come from this site.');
  }
  const expected = c.req.method === 'PUT' && UPLOAD.test(c.req.path) ? 'application/pdf' : 'application/json';
  if (c.req.header('content-type')?.toLowerCase() !== expected) {
    throw new Failure('unsupported_type', `The content type must be ${expected}.`);
  }
  return next();
});
