import { BaseError, ContractFunctionRevertedError } from 'viem';
import type { Revert } from './machine.ts';

/** What the chain refused, by the name of the contract's error; codes of ours where it said nothing that we know. */
export function revertOf(error: unknown): Revert {
  if (!(error instanceof BaseError)) return { code: 'unexpected', args: [] };
  const revert = error.walk((inner) => inner instanceof ContractFunctionRevertedError);
  if (revert instanceof ContractFunctionRevertedError && revert.data) {
    return { code: revert.data.errorName, args: revert.data.args ?? [] };
  }
  const funds = error.walk((inner) => (inner as Error).name === 'InsufficientFundsError');
  if (funds) return { code: 'no_fee_money', args: [] };
  return revert ? { code: 'no_reason', args: [] } : { code: 'unreachable', args: [error.shortMessage] };
}
