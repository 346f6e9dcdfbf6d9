import { getClient, getConnectorClient, type Config } from '@wagmi/core';
import type { Address, Client, Hex, ReplacementReturnType } from 'viem';
import {
  estimateContractGas,
  getBlock,
  simulateContract,
  waitForTransactionReceipt,
  writeContract,
} from 'viem/actions';
import { abiOf } from '../abis.ts';
import type { Intent } from '../intent.ts';
import { isRejection, wallet } from '../wallet.svelte.ts';
import { next, type Event, type State } from './machine.ts';
import { allowanceMissing, withPermit } from './permit.ts';
import { revertOf } from './revert.ts';
import { forget, keep, type Kept } from './store.ts';

const WATCH = 60_000;
const POLL = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One transaction of one person: feeds the machine with what wallet, chain and API answer. */
export class Transaction {
  state = $state.raw<State>({ name: 'idle' });
  readonly account: Address;
  readonly label: string;
  readonly settleAt: string;
  readonly #intent: Intent | null;
  readonly #config: Config = wallet.config;

  constructor(account: Address, label: string, settleAt: string, intent: Intent | null) {
    this.account = account;
    this.label = label;
    this.settleAt = settleAt;
    this.#intent = intent;
  }

  #on(event: Event): State {
    return (this.state = next(this.state, event));
  }

  get #reader(): Client {
    return getClient(this.#config) as Client;
  }

  /** Checks, asks for a permit where money moves, and asks the wallet; stops where the person must decide. */
  async start(): Promise<void> {
    this.#on({ type: 'start' });
    if (wallet.connection.chainId !== __CHAIN_ID__) {
      this.#on({ type: 'wrong-network', chainId: wallet.connection.chainId ?? 0 });
      return;
    }
    try {
      const intent = await this.#permitted();
      if (intent) await this.#sign(intent);
    } catch (error) {
      this.#on(isRejection(error) ? { type: 'reject' } : { type: 'refuse', why: revertOf(error) });
    }
  }

  async switchNetwork(): Promise<void> {
    this.#on({ type: 'switch' });
    try {
      await wallet.switchChain();
      this.#on({ type: 'switched' });
    } catch (error) {
      const chainId = wallet.connection.chainId ?? 0;
      this.#on(isRejection(error) ? { type: 'reject' } : { type: 'wrong-network', chainId });
      return;
    }
    this.state = { name: 'idle' };
    await this.start();
  }

  /** Goes on watching what was sent before a reload. */
  async resume(hash: Hex): Promise<void> {
    this.#on({ type: 'resume', hash });
    await this.#watch(hash);
  }

  async #permitted(): Promise<Intent | null> {
    const intent = this.#intent!;
    if (!intent.spend || !(await allowanceMissing(this.#reader, this.account, intent.spend))) {
      return intent;
    }
    if (!intent.spend.withPermit) {
      await this.#approve();
      return intent;
    }
    this.#on({ type: 'permit-wanted' });
    const { timestamp } = await getBlock(this.#reader);
    const signer = (await getConnectorClient(this.#config)) as Client;
    const signed = await withPermit(this.#reader, signer, this.account, intent, timestamp);
    this.#on({ type: 'permit-given' });
    return signed;
  }

  async #approve(): Promise<void> {
    const { currency, spender, amount } = this.#intent!.spend!;
    this.#on({ type: 'approve-wanted', currency });
    this.#on({ type: 'approve' });
    const call = {
      address: currency,
      abi: abiOf('currency'),
      functionName: 'approve',
      args: [spender, amount],
    };
    const hash = await this.#write(call);
    await waitForTransactionReceipt(this.#reader, { hash });
    this.#on({ type: 'approved' });
  }

  /** Asks the chain first, so that what would revert is told before anything is signed. */
  async #sign({ to, abi, functionName, args }: Intent): Promise<void> {
    const call = { address: to, abi: abiOf(abi), functionName, args };
    await simulateContract(this.#reader, { ...call, account: this.account });
    this.#on({ type: 'checked' });
    this.#on({ type: 'sign' });
    const hash = await this.#write(call);
    this.#on({ type: 'sent', hash });
    keep(this.account, { hash, settleAt: this.settleAt, label: this.label });
    this.#on({ type: 'seen' });
    await this.#watch(hash);
  }

  async #write(call: {
    address: `0x${string}`;
    abi: ReturnType<typeof abiOf>;
    functionName: string;
    args: readonly unknown[];
  }) {
    const signer = (await getConnectorClient(this.#config)) as Client;
    const wanted = { ...call, account: this.account };
    // Votes are kept by second: in another second than the estimate's, one more slot may be written.
    const gas = ((await estimateContractGas(this.#reader, wanted)) * 5n) / 4n;
    return writeContract(signer, { ...wanted, gas, chain: null });
  }

  async #watch(hash: Hex): Promise<void> {
    const late = setTimeout(() => this.#on({ type: 'time-out' }), WATCH);
    try {
      const receipt = await waitForTransactionReceipt(this.#reader, {
        hash,
        timeout: 0,
        onReplaced: ({ reason, transaction }: ReplacementReturnType) =>
          this.#on({ type: 'replace', hash: transaction.hash, how: reason }),
      });
      forget(this.account, hash);
      if (this.state.name === 'replaced' && this.state.how !== 'repriced') return;
      if (receipt.status !== 'success') {
        this.#on({ type: 'refuse', why: { code: 'no_reason', args: [] } });
        return;
      }
      this.#on({ type: 'included', block: Number(receipt.blockNumber) });
      await this.#settle(Number(receipt.blockNumber));
    } finally {
      clearTimeout(late);
    }
  }

  /** Asks the site for that block until it has it; nobody tells the site that a transaction went through. */
  async #settle(block: number): Promise<void> {
    this.#on({ type: 'await-index' });
    const url = `${this.settleAt}${this.settleAt.includes('?') ? '&' : '?'}minBlock=${block}`;
    for (;;) {
      const answer = await fetch(url).catch(() => null);
      if (answer?.status === 200) break;
      await pause(POLL);
    }
    this.#on({ type: 'indexed' });
  }
}

export const resumed = (account: Address, { label, settleAt }: Kept) =>
  new Transaction(account, label, settleAt, null);
