/** Speaks to the Worker under test as a browser would: one origin, cookies kept, JSON in and out. */
import { exports as worker } from 'cloudflare:workers';
import { createSiweMessage } from 'viem/siwe';
import { privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Hex } from 'viem';
import type { Challenge } from '../src/auth/message.ts';

export const ORIGIN = 'http://127.0.0.1:8787';
/** Keys of nobody: numbers counted from one. */
export const person = (number: number): PrivateKeyAccount =>
  privateKeyToAccount(`0x${number.toString(16).padStart(64, '0')}` as Hex);

const site = worker as unknown as { default: Fetcher };

export class Browser {
  cookies = new Map<string, string>();
  headers: Record<string, string> = {};

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.headers, ...Object.fromEntries(new Headers(init.headers)) });
    if (this.cookies.size)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    return site.default
      .fetch(`${ORIGIN}${path}`, { ...init, headers })
      .then((response) => this.keep(response));
  }

  get(path: string) {
    return this.fetch(path);
  }

  send(method: string, path: string, body: unknown = {}, headers: Record<string, string> = {}) {
    const all = { origin: ORIGIN, 'content-type': 'application/json', ...headers };
    return this.fetch(path, {
      method,
      headers: all,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}) {
    return this.send('POST', path, body, headers);
  }

  async challenge(): Promise<Challenge> {
    return (await this.post('/api/auth/nonce')).json();
  }

  async signIn(account: PrivateKeyAccount): Promise<this> {
    const message = messageOf(account, await this.challenge());
    const answer = await this.post('/api/auth/verify', {
      message,
      signature: await account.signMessage({ message }),
    });
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
    return this;
  }

  private keep(response: Response) {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (!name) continue;
      if (value && !/max-age=0/i.test(cookie)) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }
}

export const messageOf = (
  account: { address: Hex },
  challenge: Challenge,
  over: Record<string, unknown> = {},
) => {
  const { issuedAt, expirationTime, ...rest } = challenge;
  return createSiweMessage({
    address: account.address,
    statement: 'Masuk ke Partisipro',
    issuedAt: new Date(issuedAt),
    expirationTime: new Date(expirationTime),
    ...rest,
    ...over,
  });
};

export const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code;
