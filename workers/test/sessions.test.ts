import { beforeEach, expect, test } from 'vitest';
import { Redis } from '@upstash/redis/cloudflare';
import {
  ABSOLUTE_SECONDS,
  IDLE_SECONDS,
  endSession,
  listSessions,
  openSession,
  readSession,
} from '../src/auth/sessions.ts';
import { flush, redis as observer } from './outside.ts';
import { env } from 'cloudflare:workers';

const bindings = env as unknown as { UPSTASH_REDIS_REST_URL: string; UPSTASH_REDIS_REST_TOKEN: string };
const redis = new Redis({
  url: bindings.UPSTASH_REDIS_REST_URL,
  token: bindings.UPSTASH_REDIS_REST_TOKEN,
  automaticDeserialization: false,
  enableTelemetry: false,
});
const alice = `0x${'aa'.repeat(20)}` as const;
const start = new Date('2026-11-24T00:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const open = () => openSession(redis, alice, 'browser', start);

beforeEach(flush);

test('a session idles out in Redis itself, and being used keeps it', async () => {
  const id = await open();
  const [key] = await observer().keys('session:*');
  expect(await observer().ttl(key!)).toBeGreaterThan(IDLE_SECONDS - 10);
  await observer().expire(key!, 5);
  expect(await readSession(redis, id, later(61))).toMatchObject({ address: alice });
  expect(await observer().ttl(key!)).toBeGreaterThan(IDLE_SECONDS - 10);
});

test('its absolute end comes however much it is used', async () => {
  const id = await open();
  expect(await readSession(redis, id, later(ABSOLUTE_SECONDS - 10))).not.toBeNull();
  const [key] = await observer().keys('session:*');
  expect(await observer().ttl(key!)).toBeLessThanOrEqual(10);
  expect(await readSession(redis, id, later(ABSOLUTE_SECONDS))).toBeNull();
  expect(await listSessions(redis, alice, later(ABSOLUTE_SECONDS))).toEqual([]);
});

test('one that was ended while it was being used does not come back', async () => {
  const id = await open();
  const session = (await readSession(redis, id, start))!;
  await Promise.all([endSession(redis, alice, session.handle), readSession(redis, id, later(120))]);
  expect(await readSession(redis, id, later(130))).toBeNull();
});

test('Redis holds no id that would open a session', async () => {
  const id = await open();
  const keys = await observer().keys('*');
  const values = await Promise.all(
    keys.map(async (key) =>
      JSON.stringify(
        (await observer().type(key)) === 'string'
          ? await observer().get(key)
          : await observer().zrange(key, 0, -1),
      ),
    ),
  );
  expect([...keys, ...values].join()).not.toContain(id);
});

test.each(['', 'x', '../session', 'A'.repeat(64)])('%j is no id', async (id) => {
  expect(await readSession(redis, id, start)).toBeNull();
});
