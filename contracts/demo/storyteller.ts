/** People of the demonstration acting on a chain, each from a wallet of their own. */
import { readFileSync } from 'node:fs';
import {
  createPublicClient,
  createWalletClient,
  http,
  type Abi,
  type Address,
  type Hex,
  type TransactionReceipt,
} from 'viem';
import { accountOf, addressOf } from './people.ts';
import { localChain } from '../deploy/local.ts';

export type Rpc = (method: string, params?: unknown[]) => Promise<unknown>;

/** Enough for any act; estimates would double the story's requests. */
const GAS = 3_000_000n;

export interface Setting {
  rpcUrl: string;
  /** Path of the deployments file. */
  deployments: string;
}

export function storyteller({ rpcUrl, deployments }: Setting) {
  const chain = localChain(rpcUrl);
  const transport = http(rpcUrl);
  const client = createPublicClient({ chain, transport, pollingInterval: 10, cacheTime: 0 });
  const { contracts } = JSON.parse(readFileSync(deployments, 'utf8')) as {
    contracts: Record<string, { address: Address }>;
  };
  const rpc: Rpc = (method, params = []) => client.request({ method, params } as never);

  /** Address of a singleton, or an error that names it. */
  function deployed(name: string): Address {
    const found = contracts[name];
    if (!found) throw new Error(`${name} is not deployed`);
    return found.address;
  }

  const wallets = new Map<string, ReturnType<typeof makeWallet>>();
  const makeWallet = (id: string) => createWalletClient({ chain, transport, account: accountOf(id) });
  const walletOf = (id: string) => {
    if (!wallets.has(id)) wallets.set(id, makeWallet(id));
    return wallets.get(id)!;
  };

  /** Sends from a person's wallet; a refusal is an error in the contract's words. */
  async function send(
    id: string,
    to: Address,
    abi: Abi,
    functionName: string,
    args: readonly unknown[] = [],
  ): Promise<TransactionReceipt> {
    const hash: Hex = await walletOf(id).writeContract({
      address: to,
      abi,
      functionName,
      args,
      gas: GAS,
    } as never);
    const receipt = await client.waitForTransactionReceipt({ hash });
    if (receipt.status !== 'success') throw new Error(`${functionName} by ${id} reverted`);
    return receipt;
  }

  return {
    client,
    rpc,
    deployed,
    send,
    sign: (id: string, typed: object) => accountOf(id).signTypedData(typed as never),
    now: async () => Number((await client.getBlock()).timestamp),
    addressOf,
  };
}

export type Storyteller = ReturnType<typeof storyteller>;
