import type { Address, Client } from 'viem';
import {
  estimateContractGas,
  estimateFeesPerGas,
  getBalance,
  type EstimateContractGasParameters,
} from 'viem/actions';
import { ether } from '../../format/ether.ts';
import type { Revert } from './machine.ts';

export interface Fee {
  /** Gas to allow, above the estimate. */
  gas: bigint;
  /** What it will cost, in the smallest unit of the chain's own money. */
  likely: bigint;
  /** Set where the account cannot pay what a wallet will want to see there. */
  short: Revert | null;
}

/** What a call will cost, and whether its sender can pay it: asked before anything is signed. */
export async function feeOf(
  client: Client,
  account: Address,
  call: Pick<EstimateContractGasParameters, 'address' | 'abi' | 'functionName' | 'args'>,
): Promise<Fee> {
  const [estimate, { maxFeePerGas }, balance] = await Promise.all([
    estimateContractGas(client, { ...call, account }),
    estimateFeesPerGas(client),
    getBalance(client, { address: account }),
  ]);
  // Votes are kept by second: in another second than the estimate's, one more slot may be written.
  const gas = (estimate * 5n) / 4n;
  const needed = gas * maxFeePerGas;
  const short = balance < needed ? { code: 'fee_short', args: [ether(needed), ether(balance)] } : null;
  return { gas, likely: estimate * maxFeePerGas, short };
}
