/**
 * Sends the transactions of a deployment one after the other, each exactly once, whenever the run before was cut off.
 * A transaction is signed and saved first; sending the same bytes again can do no harm.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  keccak256,
  parseTransaction,
  type Hex,
  type LocalAccount,
  type PublicClient,
  type TransactionReceipt,
} from 'viem';
import type { DeploymentBook, Signed } from './book.ts';
import { Refusal } from './refusal.ts';
import type { Step } from './steps.ts';

export class Sender {
  readonly #book: DeploymentBook;
  readonly #client: PublicClient;
  readonly #account: LocalAccount;

  constructor(book: DeploymentBook, client: PublicClient, account: LocalAccount) {
    this.#book = book;
    this.#client = client;
    this.#account = account;
  }

  /** Brings one step about, or finds that it was; true when a transaction had to be waited for. */
  async send(step: Step, nonce: number): Promise<boolean> {
    const { transactions } = this.#book.content;
    const known = transactions[step.key];
    if (known?.block !== undefined) {
      await this.#keep(step);
      return false;
    }
    if (!known) await this.#sign(step, nonce);
    await this.#settle(step, transactions[step.key]!);
    return true;
  }

  /** Three times today's base fee at most, and never a tip: the sequencer takes none. */
  async #sign(step: Step, nonce: number): Promise<void> {
    if ((await this.#noncesUsed()) > nonce) throw this.#usedElsewhere(step.key, nonce);
    const to = step.to ?? undefined;
    const gas = await this.#client.estimateGas({ account: this.#account.address, to, data: step.data });
    const { raw, hash } = await this.#signedWith(step, nonce, (gas * 5n) / 4n);
    this.#book.content.transactions[step.key] = {
      nonce,
      dataHash: keccak256(step.data),
      hashes: [hash],
      raw,
    };
    this.#book.save();
  }

  async #signedWith(step: Step, nonce: number, gas: bigint): Promise<{ raw: Hex; hash: Hex }> {
    const raw = await this.#account.signTransaction({
      type: 'eip1559',
      chainId: this.#book.content.chainId,
      nonce,
      ...(step.to ? { to: step.to } : {}),
      data: step.data,
      gas,
      maxFeePerGas: (await this.#baseFee()) * 3n,
      maxPriorityFeePerGas: 0n,
    });
    return { raw, hash: keccak256(raw) };
  }

  async #settle(step: Step, signed: Signed): Promise<void> {
    const receipt = (await this.#inBlock(signed)) ?? (await this.#broadcast(step, signed));
    const { transactionHash, status, blockNumber, gasUsed } = receipt;
    if (status !== 'success') throw new Refusal('reverted', `${step.key} reverted: ${transactionHash}`);
    delete signed.raw;
    signed.hashes = [transactionHash];
    signed.block = Number(blockNumber);
    signed.gasUsed = Number(gasUsed);
    if (!step.to) await this.#stand(step, signed.block);
    this.#book.save();
  }

  /** The receipt, if one of the hashes is in a block already; a node that cannot say is an error, not a no. */
  async #inBlock({ hashes }: Signed): Promise<TransactionReceipt | undefined> {
    for (const hash of hashes)
      try {
        return await this.#client.getTransactionReceipt({ hash });
      } catch (error) {
        // by its name: a client may come from another copy of viem
        if ((error as Error).name !== 'TransactionReceiptNotFoundError') throw error;
      }
    return undefined;
  }

  async #broadcast(step: Step, signed: Signed): Promise<TransactionReceipt> {
    if ((await this.#noncesUsed()) > signed.nonce) return this.#lateReceipt(step, signed);
    const { gas, maxFeePerGas } = parseTransaction(signed.raw!);
    if ((await this.#baseFee()) > maxFeePerGas!) {
      // what was signed lay here while prices rose: the same nonce again, so that only one of the two can count
      const { raw, hash } = await this.#signedWith(step, signed.nonce, gas!);
      signed.raw = raw;
      signed.hashes.push(hash);
      this.#book.save();
    }
    const hash = signed.hashes.at(-1)!;
    try {
      await this.#client.sendRawTransaction({ serializedTransaction: signed.raw! });
    } catch (error) {
      const known = await this.#client.getTransaction({ hash }).catch(() => undefined);
      if (!known) throw error;
    }
    return (await this.#inBlock(signed)) ?? this.#client.waitForTransactionReceipt({ hash });
  }

  /** The nonce is used: by what was signed here, and the receipt only comes after the count, or by another. */
  async #lateReceipt(step: Step, signed: Signed): Promise<TransactionReceipt> {
    for (let tries = 0; tries < 10; tries++) {
      const receipt = await this.#inBlock(signed);
      if (receipt) return receipt;
      await sleep(this.#client.pollingInterval);
    }
    throw this.#usedElsewhere(step.key, signed.nonce);
  }

  #usedElsewhere(key: string, nonce: number): Refusal {
    const why = `${key}: ${this.#account.address} has sent another transaction at nonce ${nonce}`;
    const what = 'begin again with a key that is used for nothing else, and put the deployments file aside';
    return new Refusal('nonce_used', `${why}, so the addresses foreseen cannot be reached: ${what}`);
  }

  #noncesUsed = () => this.#client.getTransactionCount({ address: this.#account.address });

  async #stand(step: Step, block: number): Promise<void> {
    const { contracts, firstNonce, transactions } = this.#book.content;
    const address = this.#book.addressAt(transactions[step.key]!.nonce - firstNonce);
    const code = await this.#client.getCode({ address });
    if (!code) throw new Refusal('no_code', `${step.key}: nothing stands at ${address}`);
    contracts[step.key] = { address, block, codeHash: keccak256(code) };
  }

  /** What was deployed is still there; that its sources have moved on since is for a release, not for this. */
  async #keep(step: Step): Promise<void> {
    if (step.to) return;
    const { address, codeHash } = this.#book.content.contracts[step.key]!;
    const code = await this.#client.getCode({ address });
    if (!code || keccak256(code) !== codeHash)
      throw new Refusal('other_code', `${step.key}: ${address} is not what was deployed`);
  }

  async #baseFee(): Promise<bigint> {
    return (await this.#client.getBlock()).baseFeePerGas ?? 0n;
  }
}
