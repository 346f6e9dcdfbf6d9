import {
  connect,
  disconnect,
  getConnection,
  getConnectors,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
  type Config,
  type Connector,
} from '@wagmi/core';
import { createSubscriber } from 'svelte/reactivity';
import { RPC_URL } from '$app/env/public';
import { session } from '#lib/session.svelte.ts';
import { makeConfig } from './config.ts';
import { post, signInWith, type SignInRefusal } from './sign-in.ts';

class Wallet {
  readonly config: Config = makeConfig(RPC_URL);
  /** The last check of the session against the wallet's account; signing in waits for it. */
  #checked: Promise<void> = Promise.resolve();
  #track = createSubscriber((update) => {
    const stops = [
      watchConnection(this.config, { onChange: update }),
      watchConnectors(this.config, { onChange: update }),
    ];
    return () => stops.forEach((stop) => stop());
  });

  constructor() {
    const onChange = ({ address }: { address?: string }) => {
      this.#checked = this.#checked.then(() => this.#endOthersSession(address));
    };
    watchConnection(this.config, { onChange });
  }

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
    await this.#checked;
  }

  async disconnect(): Promise<void> {
    await disconnect(this.config).catch(() => undefined);
  }

  switchChain() {
    return switchChain(this.config, { chainId: __CHAIN_ID__ });
  }

  /** Signs in with the connected account; null when it worked. */
  async signIn(): Promise<SignInRefusal | null> {
    await this.#checked;
    const { address } = this.connection;
    if (!address) return 'refused';
    const refusal = await signInWith(this.config, address);
    await session.refresh();
    return refusal;
  }

  /** The wallet is let go too; what was not taken up on this page would come back by itself. */
  async signOut(): Promise<void> {
    await this.#endSession();
    await this.reconnect();
    await this.disconnect();
  }

  async #endSession(): Promise<void> {
    await post('sign-out', {});
    await session.refresh();
  }

  /** A session is one person's: it ends where the wallet becomes another's, so that no page shows one and signs as the other. */
  async #endOthersSession(address: string | undefined): Promise<void> {
    if (!address) return;
    await session.load();
    if (session.address && session.address !== address.toLowerCase()) await this.#endSession();
  }
}

export const wallet = new Wallet();
