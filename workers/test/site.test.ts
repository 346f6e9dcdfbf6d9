import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Env } from '../src/env.ts';
import { page } from '../src/site.ts';
import { flush } from './outside.ts';
import * as seed from './seed.ts';

const bindings = env as unknown as Env;
let minute = 5_000;
let rendered = 0;

const html = (headers: Record<string, string> = {}) =>
  new Response(`<h1>${++rendered}</h1>`, {
    headers: {
      'content-type': 'text/html',
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: `"${rendered}"`,
      ...headers,
    },
  });

async function visit(path: string, make = () => html(), headers: Record<string, string> = {}) {
  const ctx = createExecutionContext();
  const answer = await page(
    new Request(`http://127.0.0.1:8787${path}`, { headers }),
    bindings,
    ctx,
    async () => make(),
  );
  const text = await answer.text();
  await waitOnExecutionContext(ctx);
  return { answer, text };
}

beforeEach(async () => {
  await flush();
  await seed.cursor({ block_timestamp: seed.NOW + ++minute * 60 });
  await new Promise((resolve) => setTimeout(resolve, 120));
});
afterAll(() => seed.clear('chain_cursor'));

describe('a public page', () => {
  test('is rendered once and says the head of each moment', async () => {
    const first = await visit('/projects/tol-batang');
    await seed.cursor({ block_number: 105, block_timestamp: seed.NOW + minute * 60 });
    await new Promise((resolve) => setTimeout(resolve, 120));
    const second = await visit('/projects/tol-batang');
    expect(second.text).toBe(first.text);
    expect(first.answer.headers.get('x-indexed-block')).toBe('100');
    expect(second.answer.headers.get('x-indexed-block')).toBe('105');
    expect(second.answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  test('is another one in another language, with another filter, and for who waits for a block', async () => {
    const paths = [
      '/projects',
      '/en/projects',
      '/projects?stage=open',
      '/projects?minBlock=3',
      '/projects?minBlock=3',
    ];
    const texts = [];
    for (const path of paths) texts.push((await visit(path)).text);
    expect(new Set(texts).size).toBe(5);
  });

  test('is not sent to who has it', async () => {
    const { answer } = await visit('/projects');
    const again = await visit('/projects', undefined, { 'if-none-match': answer.headers.get('etag')! });
    expect([again.answer.status, again.text]).toEqual([304, '']);
  });
});

describe('kept for nobody are', () => {
  test.each<[string, string, () => Response]>([
    ['private pages', '/portfolio', () => html()],
    [
      'pages that the site calls private',
      '/projects/tol-batang/invest',
      () => html({ 'cache-control': 'no-store' }),
    ],
    ['pages that set a cookie', '/projects', () => html({ 'set-cookie': 'a=b' })],
    [
      'errors',
      '/projects/tidak-ada',
      () => new Response(String(++rendered), { status: 404, headers: { 'cache-control': 'public' } }),
    ],
  ])('%s', async (_, path, make) => {
    const first = await visit(path, make);
    const second = await visit(path, make);
    expect(second.text).not.toBe(first.text);
  });
});
