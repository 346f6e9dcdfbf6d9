import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Failure, away, isAway, notIndexedYet } from '../failure.ts';
import type { AppEnv } from './context.ts';

export interface ErrorBody {
  error: { code: string; message: string; details?: unknown };
}

const GENERIC = 'Something went wrong on our side.';

/** What a failure means here: a server that is away, or a row that the caller is too early for. */
function expected(raised: Error, c: Context<AppEnv>): Error {
  if (raised instanceof Failure) {
    return raised.code === 'not_found' && c.get('freshness') === 202 ? notIndexedYet() : raised;
  }
  if (!isAway(raised)) return raised;
  console.error(JSON.stringify({ requestId: c.get('requestId'), away: raised.message }));
  return away();
}

/** Every failure leaves in one shape; what nobody expected says only under which id it was logged. */
export function onError(raised: Error, c: Context<AppEnv>) {
  const error = expected(raised, c);
  if (error instanceof Failure) {
    if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter));
    const { code, message, details } = error;
    const body: ErrorBody = { error: { code, message, ...(details === undefined ? {} : { details }) } };
    return c.json(body, error.status);
  }
  if (error instanceof HTTPException && error.status === 400) {
    return c.json(
      { error: { code: 'malformed_json', message: 'The body is no JSON.' } } satisfies ErrorBody,
      400,
    );
  }
  const requestId = c.get('requestId');
  console.error(JSON.stringify({ requestId, path: c.req.path, error: error.message, stack: error.stack }));
  const body: ErrorBody = { error: { code: 'internal', message: GENERIC, details: { requestId } } };
  return c.json(body, 500);
}

export const onNotFound = (c: Context) =>
  c.json({ error: { code: 'not_found', message: 'There is no such route.' } } satisfies ErrorBody, 404);
