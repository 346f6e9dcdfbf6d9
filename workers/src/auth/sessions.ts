/** Sessions in Redis: an opaque id in a cookie; Redis knows only its hash, so who reads Redis cannot act as anyone. */
import type { Redis } from '@upstash/redis/cloudflare';
import type { Address } from 'viem';

export interface Session {
  address: Address;
  /** Hash of the id: names the session in lists without opening it. */
  handle: string;
  createdAt: number;
  seenAt: number;
  agent: string;
}

type Stored = Omit<Session, 'handle'>;

export const IDLE_SECONDS = 12 * 3600;
export const ABSOLUTE_SECONDS = 7 * 24 * 3600;
const TOUCH_SECONDS = 60;

const keyOf = (handle: string) => `session:${handle}`;
const indexOf = (address: string) => `sessions:${address}`;
const seconds = (now: Date) => Math.floor(now.getTime() / 1000);

/** 256 random bits. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function handleOf(id: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Opens a session under an id never used before, and ends the one it replaces. */
export async function openSession(
  redis: Redis,
  address: Address,
  agent: string,
  now: Date,
  replaced?: string,
): Promise<string> {
  const id = newToken();
  const handle = await handleOf(id);
  const at = seconds(now);
  const stored: Stored = { address, createdAt: at, seenAt: at, agent: agent.slice(0, 200) };
  const transaction = redis.multi();
  if (replaced) transaction.del(keyOf(await handleOf(replaced)));
  transaction.set(keyOf(handle), JSON.stringify(stored), { ex: IDLE_SECONDS });
  transaction.zadd(indexOf(address), { score: at + ABSOLUTE_SECONDS, member: handle });
  transaction.zremrangebyscore(indexOf(address), '-inf', at);
  transaction.expire(indexOf(address), ABSOLUTE_SECONDS);
  await transaction.exec();
  return id;
}

/** The session of an id, unless it ended; being used keeps it from idling out, never beyond its absolute end. */
export async function readSession(redis: Redis, id: string, now: Date): Promise<Session | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null;
  const handle = await handleOf(id);
  const stored = parse(await redis.get<string>(keyOf(handle)));
  const at = seconds(now);
  if (!stored || at >= stored.createdAt + ABSOLUTE_SECONDS) return null;
  if (at - stored.seenAt >= TOUCH_SECONDS) {
    const left = Math.min(IDLE_SECONDS, stored.createdAt + ABSOLUTE_SECONDS - at);
    // only if it still exists: a session ended elsewhere must not come back
    await redis.set(keyOf(handle), JSON.stringify({ ...stored, seenAt: at }), { ex: left, xx: true });
  }
  return { ...stored, handle };
}

export async function listSessions(redis: Redis, address: Address, now: Date): Promise<Session[]> {
  const handles = await redis.zrange<string[]>(indexOf(address), `(${seconds(now)}`, '+inf', {
    byScore: true,
  });
  if (!handles.length) return [];
  const values = await redis.mget<(string | null)[]>(...handles.map(keyOf));
  return handles.flatMap((handle, index) => {
    const stored = parse(values[index] ?? null);
    return stored ? [{ ...stored, handle }] : [];
  });
}

export async function endSession(redis: Redis, address: Address, handle: string): Promise<void> {
  const owned = await redis.zscore(indexOf(address), handle);
  if (owned === null) return;
  await redis.multi().del(keyOf(handle)).zrem(indexOf(address), handle).exec();
}

export async function endAllSessions(redis: Redis, address: Address): Promise<void> {
  const handles = await redis.zrange<string[]>(indexOf(address), 0, -1);
  await redis.del(indexOf(address), ...handles.map(keyOf));
}

const parse = (text: string | null): Stored | null => (text ? (JSON.parse(text) as Stored) : null);
