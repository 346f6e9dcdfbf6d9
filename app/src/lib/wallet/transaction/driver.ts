import { ChainMismatchError, type Abi, type Address, type BaseError, type Hex } from 'viem';
import { getBlock, simulateContract, waitForTransactionReceipt, writeContract } from 'viem/actions';
import { abiOf } from '../abis.ts';
import type { Intent } from '../intent.ts';
import { feeOf } from './fee.ts';
import { next, type Event, type State } from './machine.ts';
import { allowanceMissing, withPermit } from './permit.ts';
import { revertOf } from './revert.ts';
import { included, indexed, reasonOf, seen } from './watch.ts';
import { isRejection, type World } from './world.ts';

/** What outlives a reload: nothing before a transaction is sent, everything until the site has recorded it. */
export interface Memory {
  keep(hash: Hex): void;
  forget(hash: Hex): void;
}

interface Call {
  address: Address;
  abi: Abi;
  functionName: string;
  args: readonly unknown[];
}

/** Feeds the machine of one transaction with what wallet, chain and site answer. Its methods never throw. */
export class Driver {
  state: State = { name: 'idle' };
  readonly #world: World;
  readonly #account: Address;
  readonly #memory: Memory;
  readonly #changed: (state: State) => void;

  constructor(world: World, account: Address, memory: Memory, changed: (state: State) => void) {
    this.#world = world;
    this.#account = account;
    this.#memory = memory;
    this.#changed = changed;
  }

  #on(event: Event): void {
    this.state = next(this.state, event);
    this.#changed(this.state);
  }

  /** Checks, asks for a permit where money moves, and asks the wallet; stops where the person must decide. */
  async start(intent: Intent): Promise<void> {
    this.#on({ type: 'start' });
    await this.#go(intent);
  }

  async switchNetwork(intent: Intent): Promise<void> {
    this.#on({ type: 'switch' });
    try {
      await this.#world.switchChain();
      this.#on({ type: 'switched' });
    } catch (error) {
      this.#on(isRejection(error) ? { type: 'reject' } : this.#elsewhere());
      return;
    }
    await this.#go(intent);
  }

  /** Goes on watching what was sent before a reload. */
  async resume(hash: Hex, settleAt: string): Promise<void> {
    this.#on({ type: 'resume', hash });
    await this.#watch(hash, settleAt);
  }

  #elsewhere(): Event {
    return { type: 'wrong-network', chainId: this.#world.connection().chainId ?? 0 };
  }

  async #go(intent: Intent): Promise<void> {
    const { address, chainId } = this.#world.connection();
    if (chainId !== this.#world.chainId) return this.#on(this.#elsewhere());
    if (address?.toLowerCase() !== this.#account.toLowerCase())
      return this.#on({ type: 'refuse', why: { code: 'wrong_account', args: [this.#account] } });
    let hash: Hex | null;
    try {
      hash = await this.#sign(await this.#allowed(intent));
    } catch (error) {
      return this.#on(this.#told(error));
    }
    if (hash) await this.#watch(hash, intent.settleAt);
  }

  #told(error: unknown): Event {
    if (isRejection(error)) return { type: 'reject' };
    const walk = (error as Partial<BaseError>).walk?.bind(error);
    if (walk?.((inner) => inner instanceof ChainMismatchError)) return this.#elsewhere();
    return { type: 'refuse', why: revertOf(error) };
  }

  /** The intent as it can be sent: with a permit, or after an approval, where the contract may not take the money yet. */
  async #allowed(intent: Intent): Promise<Intent> {
    const { reader, chainId } = this.#world;
    if (!intent.spend || !(await allowanceMissing(reader, this.#account, intent.spend))) return intent;
    if (!intent.spend.withPermit) {
      await this.#approve(intent.spend);
      return intent;
    }
    this.#on({ type: 'permit-wanted' });
    const [{ timestamp }, signer] = await Promise.all([getBlock(reader), this.#world.signer()]);
    const signed = await withPermit(reader, signer, this.#account, intent, timestamp, chainId);
    this.#on({ type: 'permit-given' });
    return signed;
  }

  async #approve({ currency, spender, amount }: NonNullable<Intent['spend']>): Promise<void> {
    this.#on({ type: 'approve-wanted', currency });
    this.#on({ type: 'approve' });
    const call = {
      address: currency,
      abi: abiOf('currency'),
      functionName: 'approve',
      args: [spender, amount],
    };
    const { gas } = await feeOf(this.#world.reader, this.#account, call);
    const hash = await this.#write(call, gas);
    await waitForTransactionReceipt(this.#world.reader, { hash });
    this.#on({ type: 'approved' });
  }

  /** Asks the chain first, so that what would revert, or cannot be paid, is told before anything is signed. */
  async #sign({ to, abi, functionName, args }: Intent): Promise<Hex | null> {
    const call = { address: to, abi: abiOf(abi), functionName, args };
    await simulateContract(this.#world.reader, { ...call, account: this.#account });
    const { gas, likely, short } = await feeOf(this.#world.reader, this.#account, call);
    if (short) {
      this.#on({ type: 'refuse', why: short });
      return null;
    }
    this.#on({ type: 'checked', fee: likely });
    this.#on({ type: 'sign' });
    const hash = await this.#write(call, gas);
    this.#memory.keep(hash);
    this.#on({ type: 'sent', hash });
    return hash;
  }

  /** The chain is named, so that a wallet that has moved meanwhile does not sign for another. */
  async #write(call: Call, gas: bigint): Promise<Hex> {
    const signer = await this.#world.signer();
    return writeContract(signer, { ...call, account: this.#account, gas, chain: this.#world.reader.chain });
  }

  async #watch(hash: Hex, settleAt: string): Promise<void> {
    const { reader, late, ask } = this.#world;
    const timer = setTimeout(() => this.#on({ type: 'time-out' }), late);
    void seen(reader, hash).then((known) => known && this.#on({ type: 'seen' }));
    const receipt = await included(reader, hash, (how, other) => {
      this.#memory.forget(hash);
      if (how === 'repriced') this.#memory.keep(other);
      this.#on({ type: 'replace', hash: other, how });
    });
    clearTimeout(timer);
    if (this.state.name === 'replaced' && this.state.how !== 'repriced') return;
    if (receipt.status === 'success') {
      const block = Number(receipt.blockNumber);
      this.#on({ type: 'included', block });
      this.#on({ type: 'await-index' });
      await indexed(ask, settleAt, block);
      this.#on({ type: 'indexed' });
    } else this.#on({ type: 'refuse', why: await reasonOf(reader, receipt) });
    this.#memory.forget(receipt.transactionHash);
  }
}
