/** What someone wants to do on the chain, as data: it can be kept over a reload and shown before it is signed. */
import type { Address } from 'viem';

export type ContractName =
  | 'token'
  | 'offering'
  | 'treasury'
  | 'governance'
  | 'timelock'
  | 'factory'
  | 'registry'
  | 'book'
  | 'currency';

export interface Intent {
  to: Address;
  abi: ContractName;
  functionName: string;
  args: readonly unknown[];
  /** Path of the API whose answer must have reached the transaction's block before it counts as settled. */
  settleAt: string;
  /**
   * Money that the call takes. Where the allowance does not suffice, a permit is signed first and the call becomes
   * `withPermit`, with value, deadline and signature appended; a currency without permit is approved instead.
   */
  spend?: { currency: Address; spender: Address; amount: bigint; withPermit: string | null };
}
