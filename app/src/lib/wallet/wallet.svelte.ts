import {
  connect,
  disconnect,
  getConnection,
  getConnectors,
  reconnect,
  signMessage,
  switchChain,
  watchConnection,
  watchConnectors,
  type Config,
  type Connector,
} from '@wagmi/core';
import { createSubscriber } from 'svelte/reactivity';
import { createSiweMessage } from 'viem/siwe';
import { RPC_URL } from '$app/env/public';
import { session } from '#lib/session.svelte.ts';
import { makeConfig } from './config.ts';
import { isRejection } from './transaction/world.ts';

/** Why signing in did not happen, as a code that pages have words for. */
export type SignInRefusal = 'declined' | 'refused' | 'unreachable';

const post = (path: string, body: unknown) =>
  fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

class Wallet {
  readonly config: Config = makeConfig(RPC_URL);
  #track = createSubscriber((update) => {
    const stops = [
      watchConnection(this.config, { onChange: update }),
      watchConnectors(this.config, { onChange: update }),
    ];
    return () => stops.forEach((stop) => stop());
  });

  get connection() {
    this.#track();
    return getConnection(this.config);
  }

  get connectors(): readonly Connector[] {
    this.#track();
    return getConnectors(this.config);
  }

  connect(connector: Connector) {
    return connect(this.config, { connector });
  }

  /** Takes up the wallet of the last visit, without asking. */
  async reconnect(): Promise<void> {
    if (this.connection.status === 'disconnected') await reconnect(this.config).catch(() => []);
  }

  async disconnect(): Promise<void> {
    await disconnect(this.config).catch(() => undefined);
  }

  switchChain() {
    return switchChain(this.config, { chainId: __CHAIN_ID__ });
  }

  /** Signs in with the connected account; null when it worked. */
  async signIn(): Promise<SignInRefusal | null> {
    const { address } = this.connection;
    const answer = await post('nonce', {}).catch(() => null);
    if (!address || !answer?.ok) return 'unreachable';
    const { nonce } = (await answer.json()) as { nonce: string };
    const now = new Date();
    const message = createSiweMessage({
      address,
      chainId: __CHAIN_ID__,
      domain: location.host,
      uri: location.origin,
      nonce,
      version: '1',
      issuedAt: now,
      expirationTime: new Date(now.getTime() + 5 * 60_000),
    });
    let signature: string;
    try {
      signature = await signMessage(this.config, { message });
    } catch (error) {
      return isRejection(error) ? 'declined' : 'refused';
    }
    const verified = await post('verify', { message, signature }).catch(() => null);
    await session.refresh();
    return verified?.ok ? null : verified ? 'refused' : 'unreachable';
  }

  async signOut(): Promise<void> {
    await post('sign-out', {}).catch(() => null);
    await session.refresh();
    await this.disconnect();
  }
}

export const wallet = new Wallet();
