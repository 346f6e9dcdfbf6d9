import { getClient } from '@wagmi/core';
import type { Address, Client } from 'viem';
import { getBlock, readContract } from 'viem/actions';
import { abiOf } from './abis.ts';
import type { ContractName } from './intent.ts';
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
