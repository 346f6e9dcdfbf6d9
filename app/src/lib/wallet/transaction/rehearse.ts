import { encodeFunctionData, type Address, type Client } from 'viem';
import { simulateContract } from 'viem/actions';
import { abiOf } from '../abis.ts';
import { callRows, type Row } from '../call-rows.ts';
import type { Intent } from '../intent.ts';
import { feeOf } from './fee.ts';
import type { Revert } from './machine.ts';
import { revertOf } from './revert.ts';

export interface Rehearsal {
  title: string;
  /** The call as it would be signed, read back from its bytes. */
  rows: Row[];
  /** What it would cost, in the smallest unit of the chain's own money; null where the chain would refuse it. */
  fee: bigint | null;
  why: Revert | null;
}

/** What the chain would answer now. Nothing is signed and nothing is sent. */
export async function rehearse(
  reader: Client,
  account: Address,
  { to, abi, functionName, args }: Intent,
): Promise<Rehearsal> {
  const call = { address: to, abi: abiOf(abi), functionName, args };
  const { title, rows } = callRows(encodeFunctionData(call));
  const said = { title, rows: [{ name: 'to', value: to }, ...rows] };
  try {
    await simulateContract(reader, { ...call, account });
    const { likely, short } = await feeOf(reader, account, call);
    return { ...said, fee: likely, why: short };
  } catch (error) {
    return { ...said, fee: null, why: revertOf(error) };
  }
}
