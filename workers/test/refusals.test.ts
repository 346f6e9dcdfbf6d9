import { env } from 'cloudflare:workers';
import { createExecutionContext } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { app } from '../src/app.ts';
import { Browser, ORIGIN, codeOf } from './client.ts';

const FILLED: Record<string, string> = {
  ':id': '00000000-0000-4000-8000-000000000000',
  ':sha256': 'ab'.repeat(32),
  ':hash': `0x${'ab'.repeat(32)}`,
  ':handle': 'ab'.repeat(32),
  ':draftId': '00000000-0000-4000-8000-000000000000',
  ':slug': 'tol-batang',
};
const SAFE = ['GET', 'HEAD', 'OPTIONS', 'ALL'];
/** Every mutating route that the router knows, with something in place of each parameter. */
const mutating = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => !SAFE.includes(method) && !path.startsWith('/api/internal'))
      .map(({ method, path }) => `${method} ${path.replace(/:\w+/g, (name) => FILLED[name] ?? 'unknown')}`),
  ),
].map((one) => one.split(' ') as [string, string]);

describe('another site cannot act in a person’s name', () => {
  test('all mutating routes are looked at', () => {
    expect(mutating.length).toBeGreaterThanOrEqual(14);
    expect(mutating.some(([, path]) => path.includes('unknown'))).toBe(false);
  });

  describe.each(mutating)('%s %s', (method, path) => {
    const type = path.includes('/documents/') ? 'application/pdf' : 'application/json';
    const refused: [string, Record<string, string>, number][] = [
      ['from a sibling', { origin: 'http://evil.127.0.0.1:8787', 'content-type': type }, 403],
      ['from another port', { origin: 'http://127.0.0.1:9999', 'content-type': type }, 403],
      ['from nowhere', { 'content-type': type }, 403],
      ['from a null origin', { origin: 'null', 'content-type': type }, 403],
      ['as a form', { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['as plain text', { origin: ORIGIN, 'content-type': 'text/plain' }, 415],
      ['as a form of parts', { origin: ORIGIN, 'content-type': 'multipart/form-data; boundary=x' }, 415],
      ['as something like JSON', { origin: ORIGIN, 'content-type': 'text/plain; application/json' }, 415],
    ];
    test.each(refused)('%s', async (_, headers, status) => {
      const answer = await new Browser().fetch(path, { method, headers, body: '{}' });
      expect(answer.status).toBe(status);
    });
    test('without a type', async () => {
      const body = new Uint8Array([123, 125]);
      const answer = await new Browser().fetch(path, { method, headers: { origin: ORIGIN }, body });
      expect(answer.status).toBe(415);
    });
  });

  test('a method cannot be overridden', async () => {
    const headers = {
      'x-http-method-override': 'DELETE',
      origin: ORIGIN,
      'content-type': 'application/json',
    };
    expect(
      (await new Browser().fetch('/api/auth/sessions', { method: 'POST', headers, body: '{}' })).status,
    ).toBe(404);
    expect(
      (
        await new Browser().fetch('/api/auth/sessions?_method=DELETE', {
          method: 'POST',
          headers,
          body: '{}',
        })
      ).status,
    ).toBe(404);
  });
});

describe('bad bodies', () => {
  const browser = new Browser();

  test('no JSON', async () => {
    const answer = await browser.post('/api/auth/nonce', '{');
    expect(answer.status).toBe(400);
    expect(await codeOf(answer)).toBe('malformed_json');
  });

  test('unknown fields are refused by name', async () => {
    const answer = await browser.post('/api/auth/nonce', { admin: true });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid_input', details: [{ field: 'admin', rule: 'strict_object' }] },
    });
  });

  test('no object', async () => {
    for (const body of ['[1]', '1', '"x"', 'null'])
      expect((await browser.post('/api/auth/nonce', body)).status).toBe(422);
  });

  test('too large, also when it does not say how large', async () => {
    const text = JSON.stringify({ message: 'x'.repeat(40_000), signature: '0x12' });
    expect((await browser.post('/api/auth/verify', text)).status).toBe(413);
    const pieces = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(4096)));
        controller.close();
      },
    });
    const headers = { origin: ORIGIN, 'content-type': 'application/json' };
    const answer = await browser.fetch('/api/auth/verify', { method: 'POST', headers, body: pieces });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      error: { code: 'too_large', details: { maxBytes: 32_768 } },
    });
  });

  test('ten thousand levels deep', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    expect((await browser.post('/api/auth/nonce', deep)).status).toBe(422);
  });
});

describe('answers', () => {
  test('that nobody expected say an id and nothing else', async () => {
    const broken = { ...env, CONTRACTS: '{"PlatformAccess":"0x12"}' };
    const answer = await app.request(`${ORIGIN}/api/health`, {}, broken, createExecutionContext());
    expect(answer.status).toBe(500);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const body = (await answer.json()) as { error: object };
    expect(body.error).toEqual({
      code: 'internal',
      message: 'Something went wrong on our side.',
      details: { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  test('are inert: headers on every one', async () => {
    for (const path of ['/api/health', '/api/nowhere', '/api/auth/session']) {
      const { headers } = await new Browser().get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-request-id')).toBeTruthy();
    }
  });

  test('of routes that are not there have our shape', async () => {
    const answer = await new Browser().get('/api/nowhere');
    expect(answer.status).toBe(404);
    expect(await codeOf(answer)).toBe('not_found');
  });
});
