import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { Failure } from '../failure.ts';
import type { AppEnv } from './context.ts';

const KB = 1024;
const DEFAULT = 32 * KB;
/** First match decides. */
const LIMITS: [RegExp, number][] = [
  [/^\/api\/(drafts\/[^/]+\/)?documents\//, 10 * KB * KB],
  [/^\/api\/drafts/, 512 * KB],
  [/^\/api\/dossiers\//, 512 * KB],
  [/^\/api\/internal\//, 256 * KB],
];

/** Counts the bytes that really come, so a chunked body is bounded like any other. */
export const boundedBody = createMiddleware<AppEnv>((c, next) => {
  const maxSize = LIMITS.find(([path]) => path.test(c.req.path))?.[1] ?? DEFAULT;
  const onError = () => {
    throw new Failure('too_large', 'The body is too large.', { maxBytes: maxSize });
  };
  return bodyLimit({ maxSize, onError })(c, next) as Promise<void>;
});
