/** Waiting for a block and for the site, however long it takes: no answer is not a refusal. */
import { BaseError, type Client, type Hex, type TransactionReceipt } from 'viem';
import { call, getTransaction, waitForTransactionReceipt } from 'viem/actions';
import type { Replacement, Revert } from './machine.ts';
import { revertOf } from './revert.ts';
import type { World } from './world.ts';

const SLOWEST = 3_000;
const FIRST = 300;
/** Where the page's own answer cannot be had, this one says as well whether a block is indexed. */
const PUBLIC = '/api/projects';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const longer = (pause: number) => Math.min(pause * 1.5, SLOWEST);

/** True once the node knows of the transaction; false where it does not say so soon. */
export async function seen(client: Client, hash: Hex): Promise<boolean> {
  for (let tries = 0; tries < 5; tries++) {
    if (await getTransaction(client, { hash }).catch(() => null)) return true;
    await sleep(FIRST);
  }
  return false;
}

/** The receipt of a transaction, or of the one that took its place. A node that is away is asked again. */
export async function included(
  client: Client,
  hash: Hex,
  replaced: (how: Replacement, hash: Hex) => void,
): Promise<TransactionReceipt> {
  for (let pause = FIRST; ; pause = longer(pause)) {
    try {
      return await waitForTransactionReceipt(client, {
        hash,
        timeout: 0,
        onReplaced: ({ reason, transaction }) => replaced(reason, transaction.hash),
      });
    } catch {
      await sleep(pause);
    }
  }
}

/** Why an included transaction was refused: the same call again, as of its block. */
export async function reasonOf(
  client: Client,
  { transactionHash, blockNumber }: TransactionReceipt,
): Promise<Revert> {
  try {
    const { from, to, input, value } = await getTransaction(client, { hash: transactionHash });
    await call(client, { account: from, to, data: input, value, blockNumber });
  } catch (error) {
    const why = revertOf(error);
    if (error instanceof BaseError && why.code !== 'unreachable') return why;
  }
  return { code: 'no_reason', args: [] };
}

/** Asks the site for that block until it has it; nobody tells the site that a transaction went through. */
export async function indexed(ask: World['ask'], settleAt: string, block: number): Promise<void> {
  let path = settleAt;
  for (let pause = FIRST; ; pause = longer(pause)) {
    const status = await ask(`${path}${path.includes('?') ? '&' : '?'}minBlock=${block}`);
    if (status === 200) return;
    if (status !== null && status >= 400 && status < 500 && status !== 429) path = PUBLIC;
    await sleep(pause);
  }
}
