/** The local node that the demonstration speaks to, and what its panel asks of it. */
import { demoRupiahAbi } from '@partisipro/contracts/abi';
import { accountOf, addressOf } from '@partisipro/contracts/demo-people';
import {
  createClient,
  custom,
  decodeFunctionResult,
  encodeFunctionData,
  hexToBigInt,
  type Address,
  type Hex,
} from 'viem';
import { sendTransaction } from 'viem/actions';
import { hardhat } from 'viem/chains';
import type { RpcRequest } from '#lib/wallet/eip1193-core.ts';

export type Rpc = (request: RpcRequest) => Promise<unknown>;

/** One draw of demonstration rupiah, in hundredths. */
export const DRAW = 1_000_000_000_00n;
export const DECIMALS = 2;

export interface Purse {
  ether: bigint;
  rupiah: bigint;
}

export async function purseOf(rpc: Rpc, currency: Address, person: string): Promise<Purse> {
  const address = addressOf(person);
  const data = encodeFunctionData({ abi: demoRupiahAbi, functionName: 'balanceOf', args: [address] });
  const [ether, answer] = (await Promise.all([
    rpc({ method: 'eth_getBalance', params: [address, 'latest'] }),
    rpc({ method: 'eth_call', params: [{ to: currency, data }, 'latest'] }),
  ])) as [Hex, Hex];
  const rupiah = decodeFunctionResult({ abi: demoRupiahAbi, functionName: 'balanceOf', data: answer });
  return { ether: hexToBigInt(ether), rupiah };
}

/** Draws demonstration rupiah for a person. It is the panel's own act, so no wallet asks about it. */
export async function draw(rpc: Rpc, currency: Address, person: string): Promise<void> {
  const client = createClient({
    account: accountOf(person),
    chain: hardhat,
    transport: custom({ request: rpc }),
  });
  const data = encodeFunctionData({ abi: demoRupiahAbi, functionName: 'faucet', args: [DRAW] });
  const hash = await sendTransaction(client, { to: currency, data });
  while (!(await rpc({ method: 'eth_getTransactionReceipt', params: [hash] })))
    await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Seconds of the newest block. */
export async function chainSeconds(rpc: Rpc): Promise<number> {
  const block = await rpc({ method: 'eth_getBlockByNumber', params: ['latest', false] });
  return Number((block as { timestamp: Hex }).timestamp);
}

export async function moveClock(rpc: Rpc, seconds: number): Promise<void> {
  await rpc({ method: 'evm_increaseTime', params: [seconds] });
  await rpc({ method: 'evm_mine' });
}
