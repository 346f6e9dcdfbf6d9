import { BaseError, ContractFunctionRevertedError, decodeErrorResult, isHex, type Hex } from 'viem';
import { errors } from '../abis.ts';
import type { Revert } from './machine.ts';

const MISSING_FUNDS = 'InsufficientFundsError';

/** What the chain refused, by the name of the contract's error; codes of ours where it said nothing that we know. */
export function revertOf(error: unknown): Revert {
  if (!(error instanceof BaseError)) return { code: 'unexpected', args: [] };
  const data = dataOf(error);
  if (data) {
    try {
      const { errorName, args } = decodeErrorResult({ abi: errors, data });
      return { code: errorName, args: args ?? [] };
    } catch {
      return { code: 'no_reason', args: [] };
    }
  }
  if (error.walk((inner) => (inner as Error).name === MISSING_FUNDS))
    return { code: 'no_fee_money', args: [] };
  if (error.walk((inner) => inner instanceof ContractFunctionRevertedError))
    return { code: 'no_reason', args: [] };
  return { code: 'unreachable', args: [error.details || error.shortMessage] };
}

/** The bytes that a contract reverted with. Nodes send them under different error codes, so only the data counts. */
function dataOf(error: BaseError): Hex | null {
  let found: Hex | null = null;
  error.walk((inner) => {
    const { data } = inner as { data?: unknown };
    const raw = typeof data === 'object' && data !== null ? (data as { data?: unknown }).data : data;
    if (isHex(raw) && raw.length >= 10) found = raw;
    return false;
  });
  return found;
}
