import { Ratelimit } from '@upstash/ratelimit';
import type { Redis } from '@upstash/redis/cloudflare';
import { Failure } from '../failure.ts';

/** Calls a minute from one network address, two a sign-in; its Redis must answer, or nobody signs in. */
const PER_MINUTE = 120;
const UNAVAILABLE_RETRY_SECONDS = 5;

export async function limitSignIn(redis: Redis, client: string): Promise<void> {
  const limiter = new Ratelimit({
    redis,
    limiter: Ratelimit.slidingWindow(PER_MINUTE, '1 m'),
    prefix: 'limit:sign-in',
    analytics: false,
    timeout: 0, // the library lets everyone in after a time-out: never here
  });
  const { success, reset } = await limiter.limit(client);
  if (success) return;
  const retryAfter = Math.max(1, Math.ceil((reset - Date.now()) / 1000));
  throw new Failure('too_many_requests', 'Too many sign-ins from here.', undefined, retryAfter);
}

/** Redis away means no sign-in, said as such. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    console.error(JSON.stringify({ signInUnavailable: String(error) }));
    throw new Failure(
      'unavailable',
      'Sign-in is not possible right now.',
      undefined,
      UNAVAILABLE_RETRY_SECONDS,
    );
  }
}
