import { getClient, getConnectorClient } from '@wagmi/core';
import type { Address, Client, Hex } from 'viem';
import type { Intent } from '../intent.ts';
import { wallet } from '../wallet.svelte.ts';
import { Driver } from './driver.ts';
import type { State } from './machine.ts';
import { forget, keep, type Kept } from './store.ts';
import type { World } from './world.ts';

const LATE = 60_000;

const world = (): World => ({
  chainId: __CHAIN_ID__,
  reader: getClient(wallet.config) as Client,
  signer: async () => (await getConnectorClient(wallet.config)) as Client,
  connection: () => wallet.connection,
  switchChain: () => wallet.switchChain(),
  ask: (path) =>
    fetch(path).then(
      ({ status }) => status,
      () => null,
    ),
  late: LATE,
});

/** One transaction of one person, as a page sees it. */
export class Transaction {
  state = $state.raw<State>({ name: 'idle' });
  readonly account: Address;
  readonly label: string;
  readonly settleAt: string;
  readonly #intent: Intent | null;
  readonly #driver: Driver;

  constructor(account: Address, label: string, settleAt: string, intent: Intent | null) {
    this.account = account;
    this.label = label;
    this.settleAt = settleAt;
    this.#intent = intent;
    const memory = {
      keep: (hash: Hex) => keep(account, { hash, settleAt, label }),
      forget: (hash: Hex) => forget(account, hash),
    };
    this.#driver = new Driver(world(), account, memory, (state) => (this.state = state));
  }

  /** Checks, asks for a permit where money moves, and asks the wallet; stops where the person must decide. */
  start = () => this.#driver.start(this.#intent!);

  switchNetwork = () => this.#driver.switchNetwork(this.#intent!);

  /** Goes on watching what was sent before a reload. */
  resume = (hash: Hex) => this.#driver.resume(hash, this.settleAt);
}

export const resumed = (account: Address, { label, settleAt }: Kept) =>
  new Transaction(account, label, settleAt, null);
