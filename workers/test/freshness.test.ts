import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { app } from '../src/app.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Browser, codeOf } from './client.ts';
import { flush } from './outside.ts';
import * as seed from './seed.ts';

const { NOW } = seed;
const anyone = new Browser();
const SECRET = (env as unknown as { SINK_SECRET: string }).SINK_SECRET;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let minute = 1_000;

const tell = (body: object, secret = SECRET) =>
  anyone.fetch('/api/internal/head', {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const moved = (topics: object, over: object = {}) =>
  tell({ chainId: 31337, from: 99, to: 100, topics, ...over });

beforeEach(async () => {
  await flush();
  await seed.clear('chain_project');
  await seed.cursor({ block_timestamp: NOW + ++minute * 60 });
  await seed.project(1);
  await wait(120);
});
afterAll(() => seed.clear('chain_project', 'chain_cursor'));

describe('the head', () => {
  test('is said by each answer', async () => {
    const { headers } = await anyone.get('/api/projects');
    expect(headers.get('x-indexed-block')).toBe('100');
    expect(headers.get('x-finalized-block')).toBe('88');
    expect(headers.get('x-block-time')).toBe(String(NOW + minute * 60));
  });

  test('never calls final what is not indexed', async () => {
    await seed.cursor({ final_number: 500, block_timestamp: NOW + minute * 60 });
    await wait(120);
    expect((await anyone.get('/api/projects')).headers.get('x-finalized-block')).toBe('100');
  });

  test('below what is waited for means 202 with what there is, and 200 at once when it is there', async () => {
    const early = await anyone.get('/api/projects/proyek-1?minBlock=101');
    expect(early.status).toBe(202);
    expect(early.headers.get('cache-control')).toBe('no-store');
    expect(await early.json()).toMatchObject({ slug: 'proyek-1' });
    await seed.cursor({ block_number: 101, block_timestamp: NOW + minute * 60 });
    expect((await anyone.get('/api/projects/proyek-1?minBlock=101')).status).toBe(200);
  });
});

test('what is not there, and the block waited for neither, is not there yet', async () => {
  const early = await anyone.get('/api/projects/baru?minBlock=101');
  expect([early.status, await codeOf(early), early.headers.get('retry-after')]).toEqual([
    404,
    'not_indexed_yet',
    '1',
  ]);
  const late = await anyone.get('/api/projects/baru?minBlock=100');
  expect([late.status, await codeOf(late)]).toEqual([404, 'not_found']);
});

describe('ready', () => {
  const state = async () => {
    const answer = await anyone.get('/api/ready');
    return [answer.status, await answer.json()];
  };
  test.each<[string, Record<string, unknown>, number, object]>([
    ['is what is whole and alive', {}, 200, { ready: true }],
    [
      'is not what halted',
      { halted: 'a final block left the chain' },
      503,
      { ready: false, reason: 'halted' },
    ],
    ['is not what catches up', { syncing_to: 5000 }, 503, { ready: false, reason: 'syncing' }],
    [
      'is not what nobody touched',
      { updated_at: new Date(Date.now() - 61_000) },
      503,
      { ready: false, reason: 'stale' },
    ],
  ])('%s', async (_, over, status, body) => {
    await seed.cursor(over);
    expect(await state()).toEqual([status, body]);
  });
  test('is not an empty database', async () => {
    await seed.clear('chain_cursor');
    expect(await state()).toEqual([503, { ready: false, reason: 'empty' }]);
  });
});

describe('a public answer', () => {
  const supply = async () => {
    const answer = await anyone.get('/api/projects/proyek-1');
    return { supply: ((await answer.json()) as { supply: string }).supply, etag: answer.headers.get('etag') };
  };

  test('is kept until its topic moves, and no longer', async () => {
    const before = await supply();
    await seed.project(1, { supply: '11' });
    await wait(50);
    expect(await supply()).toEqual(before);
    expect((await moved({ projects: 95, 'project:proyek-1': 95 })).status).toBe(200);
    await wait(1_050);
    expect((await supply()).supply).toBe('11');
  });

  test('of another project’s block stays', async () => {
    await wait(1_050); // the version that the test before left is forgotten
    const before = await supply();
    await seed.project(1, { supply: '12' });
    await moved({ 'project:lain': 95 });
    await wait(1_050);
    expect(await supply()).toEqual(before);
  });

  test('changes after a repair, though the block’s number is the same', async () => {
    await moved({ 'project:proyek-1': 91 });
    await wait(1_050);
    await supply();
    await seed.project(1, { supply: '13' });
    await moved({ 'project:proyek-1': 91 }, { repairedFrom: 80 });
    await wait(1_050);
    expect((await supply()).supply).toBe('13');
  });

  test('is not asked of a cache by who waits for a block', async () => {
    await supply();
    await seed.project(1, { supply: '14' });
    const answer = await anyone.get('/api/projects/proyek-1?minBlock=100');
    expect(await answer.json()).toMatchObject({ supply: '14' });
  });

  test('is not sent twice to who has it', async () => {
    const { etag } = await supply();
    const again = await anyone.fetch('/api/projects/proyek-1', { headers: { 'if-none-match': etag! } });
    expect(again.status).toBe(304);
    expect(again.headers.get('x-indexed-block')).toBe('100');
    expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  test('is the same bytes for someone signed in, and carries no cookie', async () => {
    const first = await anyone.get('/api/projects');
    const other = new Browser();
    other.cookies.set('__Host-sid', 'ab'.repeat(32));
    const second = await other.get('/api/projects');
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  test('is there without Redis, from the tables', async () => {
    const away = { ...env, UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9' };
    await wait(1_050);
    const answer = await app.request(
      'http://127.0.0.1:8787/api/projects',
      {},
      away,
      createExecutionContext(),
    );
    expect(answer.status).toBe(200);
  });
});

describe('without MySQL', () => {
  const away = { ...env, DATABASE_URL: 'http://a:b@127.0.0.1:9' };
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:8787${path}`, init, away, createExecutionContext());

  test('what is kept is served, with the head that was known', async () => {
    await wait(1_050);
    const before = await anyone.get('/api/projects/proyek-1');
    await before.text();
    const answer = await ask('/api/projects/proyek-1');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-indexed-block')).toBe('100');
  });

  test('what is not kept is said to be unavailable, and when to come back', async () => {
    const answer = await ask('/api/projects?search=apapun');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await codeOf(answer)).toBe('unavailable');
    const { status } = await ask('/api/ready');
    expect(status).toBe(503);
  });

  test('people may sign in', async () => {
    const headers = { origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' };
    expect((await ask('/api/auth/nonce', { method: 'POST', headers, body: '{}' })).status).toBe(200);
  });
});

describe('the sink', () => {
  test('alone may tell', async () => {
    for (const secret of ['', 'guess', `${SECRET}x`]) {
      const answer = await tell({ chainId: 31337, from: 1, to: 2, topics: {} }, secret);
      expect(answer.status).toBe(401);
    }
  });
  test.each<[string, object, number]>([
    ['of another chain', { chainId: 1, from: 1, to: 2, topics: {} }, 409],
    ['of an unknown topic', { chainId: 31337, from: 1, to: 2, topics: { 'session:x': 1 } }, 422],
    ['of a negative block', { chainId: 31337, from: 1, to: -2, topics: {} }, 422],
    ['with more than is asked', { chainId: 31337, from: 1, to: 2, topics: {}, x: 1 }, 422],
  ])('is refused %s', async (_, body, status) => {
    expect((await tell(body)).status).toBe(status);
  });
  test('that says nothing changed is fine, with or without a repair', async () => {
    expect((await moved({})).status).toBe(200);
    expect((await moved({}, { repairedFrom: null })).status).toBe(200);
    expect(await codeOf(await tell([]))).toBe('invalid_input');
  });
});
