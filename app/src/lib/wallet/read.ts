import { getClient } from '@wagmi/core';
import type { Address, Client } from 'viem';
import { getBlock, readContract } from 'viem/actions';
import { abiOf } from './abis.ts';
import type { ContractName, Intent } from './intent.ts';
import { rehearse as rehearseBy, type Rehearsal } from './transaction/rehearse.ts';
import { wallet } from './wallet.svelte.ts';

/** Asks a contract through the visitor's own node. */
export const read = <T>(
  abi: ContractName,
  address: Address,
  functionName: string,
  args: readonly unknown[] = [],
) =>
  readContract(getClient(wallet.config) as Client, {
    address,
    abi: abiOf(abi),
    functionName,
    args,
  }) as Promise<T>;

/** The chain's own clock, Unix seconds. */
export const chainTime = async () => (await getBlock(getClient(wallet.config) as Client)).timestamp;

/** What the chain would answer the connected wallet; null where none is connected. */
export async function rehearse(intent: Intent): Promise<Rehearsal | null> {
  await wallet.reconnect();
  const { address } = wallet.connection;
  return address ? rehearseBy(getClient(wallet.config) as Client, address, intent) : null;
}
