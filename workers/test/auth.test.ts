import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeAbiParameters, encodeFunctionData, getAddress, type Hex } from 'viem';
import { app } from '../src/app.ts';
import { Browser, ORIGIN, codeOf, messageOf, person } from './client.ts';
import { malformed } from './malformed-messages.ts';
import { flush, rpc } from './outside.ts';

const alice = person(1);
const bob = person(2);

afterEach(flush);

async function attempt(browser: Browser, message: string, signature?: Hex) {
  return browser.post('/api/auth/verify', {
    message,
    signature: signature ?? (await alice.signMessage({ message })),
  });
}

describe('signing in', () => {
  test('opens a session that only its cookie knows', async () => {
    const browser = new Browser();
    const message = messageOf(alice, await browser.challenge());
    const answer = await attempt(browser, message);
    expect(await answer.json()).toEqual({ address: alice.address.toLowerCase() });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-sid='))!;
    expect(cookie).toMatch(/^__Host-sid=[0-9a-f]{64};/);
    for (const part of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\//])
      expect(cookie).toMatch(part);
    expect(cookie).not.toMatch(/Domain/i);
    expect(await (await browser.get('/api/auth/session')).json()).toEqual({
      address: alice.address.toLowerCase(),
    });
    expect(await (await new Browser().get('/api/auth/session')).json()).toEqual({ address: null });
  });

  test('takes a new id each time and ends the one it replaces', async () => {
    const browser = await new Browser().signIn(alice);
    const first = browser.cookies.get('__Host-sid')!;
    await browser.signIn(alice);
    expect(browser.cookies.get('__Host-sid')).not.toBe(first);
    const thief = new Browser();
    thief.cookies.set('__Host-sid', first);
    expect(await (await thief.get('/api/auth/session')).json()).toEqual({ address: null });
  });

  test('an id that was set from outside is never taken', async () => {
    const browser = new Browser();
    browser.cookies.set('__Host-sid', 'a'.repeat(64));
    await browser.signIn(alice);
    expect(browser.cookies.get('__Host-sid')).not.toBe('a'.repeat(64));
  });
});

describe('a nonce', () => {
  test('serves once', async () => {
    const browser = new Browser();
    const again = new Browser();
    const challenge = await browser.challenge();
    again.cookies = new Map(browser.cookies);
    const message = messageOf(alice, challenge);
    expect((await attempt(browser, message)).status).toBe(200);
    expect((await attempt(again, message)).status).toBe(401);
  });

  test('fifty posts of one signature open one session', async () => {
    const browser = new Browser();
    const message = messageOf(alice, await browser.challenge());
    const signature = await alice.signMessage({ message });
    const cookies = new Map(browser.cookies);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => {
        const one = new Browser();
        one.cookies = new Map(cookies);
        return attempt(one, message, signature);
      }),
    );
    expect(all.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  test('is burned by a failed attempt', async () => {
    const browser = new Browser();
    const challenge = await browser.challenge();
    expect((await attempt(browser, messageOf(alice, challenge, { chainId: 1 }))).status).toBe(401);
    expect((await attempt(browser, messageOf(alice, challenge))).status).toBe(401);
  });

  test('is bound to the browser that asked', async () => {
    const message = messageOf(alice, await new Browser().challenge());
    expect((await attempt(new Browser(), message)).status).toBe(401);
    const other = new Browser();
    await other.challenge();
    expect((await attempt(other, message)).status).toBe(401);
  });
});

describe('a message is refused', () => {
  const past = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const cases: [string, Record<string, unknown>][] = [
    ['for another domain', { domain: 'evil.example' }],
    ['for a domain that starts like ours', { domain: '127.0.0.1.evil.example:8787' }],
    ['for another uri', { uri: 'http://evil.example' }],
    ['for another port', { uri: 'http://127.0.0.1:9999' }],
    ['for another chain', { chainId: 1 }],
    ['with another nonce', { nonce: 'abcdefgh12345678' }],
    ['with another scheme', { scheme: 'https' }],
    ['when it expired', { expirationTime: past(1) }],
    ['when it is not yet valid', { notBefore: past(-600) }],
    ['when it is old', { issuedAt: past(3600), expirationTime: past(-600) }],
    ['when it comes from the future', { issuedAt: past(-3600), expirationTime: past(-7200) }],
  ];
  test.each(cases)('%s', async (_, over) => {
    const browser = new Browser();
    const answer = await attempt(browser, messageOf(alice, await browser.challenge(), over));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      error: { code: 'sign_in_refused', message: 'This sign-in was not accepted. Please try again.' },
    });
  });

  test('when another signed it', async () => {
    const browser = new Browser();
    const message = messageOf(alice, await browser.challenge());
    expect((await attempt(browser, message, await bob.signMessage({ message }))).status).toBe(401);
  });

  test('when a word was changed after signing', async () => {
    const browser = new Browser();
    const message = messageOf(alice, await browser.challenge());
    const signature = await alice.signMessage({ message });
    expect((await attempt(browser, message.replace('Masuk', 'Keluar'), signature)).status).toBe(401);
  });

  test('malformed, in each of these ways', async () => {
    expect(malformed.length).toBeGreaterThanOrEqual(29);
    const accepted: string[] = [];
    for (const [what, change] of malformed) {
      const browser = new Browser();
      const message = change(messageOf(alice, await browser.challenge()));
      const answer = await attempt(browser, message);
      if (answer.status !== 401) accepted.push(`${what}: ${answer.status}`);
      await flush();
    }
    expect(accepted).toEqual([]);
  });

  test.each(['', '0x', '0x12', `0x${'00'.repeat(65)}`, `0x${'ff'.repeat(65)}`, 'zz'])(
    'with signature %s',
    async (signature) => {
      const browser = new Browser();
      const message = messageOf(alice, await browser.challenge());
      expect([401, 422]).toContain((await attempt(browser, message, signature as Hex)).status);
    },
  );
});

describe('a wallet with code', () => {
  /** Answers every isValidSignature with the magic value, or with zeroes. */
  const answering = (magic: string) => `0x7f${magic.padEnd(64, '0')}60005260206000f3`;
  const place = (address: Hex, code: string) => rpc('hardhat_setCode', [address, code]);

  test('is asked by ERC-1271, whoever signed', async () => {
    const wallet = `0x${'c0'.repeat(20)}` as Hex;
    await place(wallet, answering('1626ba7e'));
    const browser = new Browser();
    const message = messageOf({ address: getAddress(wallet) }, await browser.challenge());
    expect((await attempt(browser, message, '0x1234')).status).toBe(200);
  });

  test('is never recovered: the key of an address that has code says nothing', async () => {
    const carol = person(3);
    await place(carol.address, answering('00000000'));
    const browser = new Browser();
    const message = messageOf(carol, await browser.challenge());
    expect((await attempt(browser, message, await carol.signMessage({ message }))).status).toBe(401);
    await place(carol.address, '0x');
    expect((await browser.signIn(carol)).cookies.has('__Host-sid')).toBe(true);
  });

  test('that reverts is refused', async () => {
    const wallet = `0x${'c1'.repeat(20)}` as Hex;
    await place(wallet, '0x60006000fd');
    const browser = new Browser();
    const message = messageOf({ address: getAddress(wallet) }, await browser.challenge());
    expect((await attempt(browser, message, '0x1234')).status).toBe(401);
  });

  test('that signed by ERC-6492 is asked through the validator', async () => {
    const wallet = getAddress(`0x${'c2'.repeat(20)}`);
    const make = [
      { type: 'function', name: 'make', inputs: [], outputs: [], stateMutability: 'nonpayable' },
    ] as const;
    const parts = [{ type: 'address' }, { type: 'bytes' }, { type: 'bytes' }] as const;
    const inner = encodeAbiParameters(parts, [wallet, encodeFunctionData({ abi: make }), '0x1234']);
    const signature = `${inner}${'6492'.repeat(16)}` as Hex;
    for (const [magic, status] of [
      ['1626ba7e', 200],
      ['00000000', 401],
    ] as const) {
      await place(wallet, answering(magic));
      const browser = new Browser();
      const message = messageOf({ address: wallet }, await browser.challenge());
      expect((await attempt(browser, message, signature)).status).toBe(status);
    }
  });
});

describe('sessions', () => {
  test('ended elsewhere end here at the next request', async () => {
    const here = await new Browser().signIn(alice);
    const there = await new Browser().signIn(alice);
    const { sessions } = (await (await there.get('/api/auth/sessions')).json()) as {
      sessions: { handle: string; current: boolean }[];
    };
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session) => !session.current)!;
    expect((await there.send('DELETE', `/api/auth/sessions/${other.handle}`)).status).toBe(200);
    expect((await here.get('/api/auth/sessions')).status).toBe(401);
    expect((await there.get('/api/auth/sessions')).status).toBe(200);
  });

  test('all of mine end at once, nobody else’s', async () => {
    const mine = await Promise.all([new Browser().signIn(alice), new Browser().signIn(alice)]);
    const his = await new Browser().signIn(bob);
    expect((await mine[0]!.send('DELETE', '/api/auth/sessions')).status).toBe(200);
    for (const browser of mine) expect((await browser.get('/api/auth/sessions')).status).toBe(401);
    expect((await his.get('/api/auth/sessions')).status).toBe(200);
  });

  test('of others cannot be ended', async () => {
    const his = await new Browser().signIn(bob);
    const { sessions } = (await (await his.get('/api/auth/sessions')).json()) as {
      sessions: { handle: string }[];
    };
    const mine = await new Browser().signIn(alice);
    await mine.send('DELETE', `/api/auth/sessions/${sessions[0]!.handle}`);
    expect((await his.get('/api/auth/sessions')).status).toBe(200);
  });

  test('a stolen cookie is worth nothing after sign-out', async () => {
    const browser = await new Browser().signIn(alice);
    const thief = new Browser();
    thief.cookies = new Map(browser.cookies);
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    expect(browser.cookies.has('__Host-sid')).toBe(false);
    expect((await thief.get('/api/auth/sessions')).status).toBe(401);
  });
});

describe('limits', () => {
  test('too many from one address are told when to come back, and others still may', async () => {
    const noisy = new Browser();
    noisy.headers = { 'cf-connecting-ip': '203.0.113.7' };
    let answer = await noisy.post('/api/auth/nonce');
    for (let i = 0; i < 140 && answer.status === 200; i++) {
      answer = await noisy.post('/api/auth/nonce', {}, { 'x-forwarded-for': `198.51.100.${i}` });
    }
    expect(answer.status).toBe(429);
    expect(await codeOf(answer)).toBe('too_many_requests');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = new Browser();
    other.headers = { 'cf-connecting-ip': '203.0.113.8' };
    expect((await other.post('/api/auth/nonce')).status).toBe(200);
  });

  test('without Redis nobody signs in, and it is said', async () => {
    const away = { ...env, UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9' };
    const init = {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body: '{}',
    };
    const answer = await app.request(`${ORIGIN}/api/auth/nonce`, init, away);
    expect(answer.status).toBe(503);
    expect(await codeOf(answer)).toBe('unavailable');
    expect(answer.headers.get('retry-after')).toBe('5');
  });
});
