import { Ratelimit } from '@upstash/ratelimit';
import { Redis } from '@upstash/redis';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Gateway } from './http.ts';
import { startRedis, type TestServer } from './testing/servers.ts';
import { startUpstash } from './upstash.ts';

let server: TestServer;
let gateway: Gateway;
let redis: Redis;

beforeAll(async () => {
  server = await startRedis();
  gateway = await startUpstash({ token: 'secret', redis: server.url });
  redis = new Redis({ url: gateway.url, token: 'secret', enableTelemetry: false });
});
afterAll(async () => {
  await gateway?.close();
  await server?.stop();
});
beforeEach(() => redis.flushall());

test('strings, objects and other scripts round trip', async () => {
  await redis.set('k', { a: 'Jalan Tol Čž \u202e', n: 1 });
  expect(await redis.get('k')).toEqual({ a: 'Jalan Tol Čž \u202e', n: 1 });
  expect(await redis.set('k', 'x', { nx: true })).toBeNull();
  expect(await redis.set('k2', 'x', { ex: 5 })).toBe('OK');
  expect(await redis.ttl('k2')).toBeGreaterThan(3);
});

test('getdel gives a value once, also to fifty at a time', async () => {
  await redis.set('nonce', 'v');
  const all = await Promise.all(Array.from({ length: 50 }, () => redis.getdel('nonce')));
  expect(all.filter((value) => value === 'v')).toHaveLength(1);
});

test('a pipeline gives each command its own outcome', async () => {
  const pipeline = redis.pipeline().set('s', 'text').lpush('s', 1).get('s');
  const outcomes = await pipeline.exec({ keepErrors: true });
  expect(outcomes[0]).toMatchObject({ result: 'OK' });
  expect(outcomes[1]).toMatchObject({ error: expect.stringContaining('WRONGTYPE') });
  expect(outcomes[2]).toMatchObject({ result: 'text' });
});

test('multi-exec is atomic and reports what failed inside', async () => {
  expect(await redis.multi().set('a', 1).incr('a').zadd('z', { score: 2, member: 'm' }).exec()).toEqual([
    'OK',
    2,
    1,
  ]);
  const headers = { authorization: 'Bearer secret' };
  const body = JSON.stringify([['SET', 'q', '1'], ['NOSUCH']]);
  const answer = await fetch(`${gateway.url}/multi-exec`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  expect(await redis.exists('q')).toBe(0);
});

test('the rate limiter of Upstash counts on a plain Redis', async () => {
  const limiter = new Ratelimit({ redis, limiter: Ratelimit.slidingWindow(3, '10 s'), analytics: false });
  const answers = [];
  for (let i = 0; i < 5; i++) answers.push((await limiter.limit('someone')).success);
  expect(answers).toEqual([true, true, true, false, false]);
  expect((await limiter.limit('another')).success).toBe(true);
});

test('scripts by hash', async () => {
  const sha = await redis.scriptLoad('return ARGV[1]');
  expect(await redis.evalsha(sha, [], ['x'])).toBe('x');
  await expect(redis.evalsha('0'.repeat(40), [], [])).rejects.toThrow(/NOSCRIPT/);
});

test('a stranger is refused', async () => {
  const stranger = new Redis({ url: gateway.url, token: 'guess', enableTelemetry: false, retry: false });
  await expect(stranger.get('k')).rejects.toThrow(/Unauthorized/);
});
