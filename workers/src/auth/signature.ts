/** Whether an address stands behind a hash: ERC-6492, then ERC-1271, then ecrecover, in this order. */
import {
  createClient,
  encodeFunctionData,
  http,
  isErc6492Signature,
  recoverAddress,
  size,
  slice,
} from 'viem';
import type { Address, Hex } from 'viem';
import { call, getCode, verifyHash } from 'viem/actions';

const ERC1271_MAGIC = '0x1626ba7e';
const ERC1271_ABI = [
  {
    type: 'function',
    name: 'isValidSignature',
    stateMutability: 'view',
    inputs: [{ type: 'bytes32' }, { type: 'bytes' }],
    outputs: [{ type: 'bytes4' }],
  },
] as const;
const RPC_TIMEOUT_MS = 5_000;

export interface Signed {
  address: Address;
  hash: Hex;
  signature: Hex;
}

/**
 * An address with code is asked, never recovered: the key that once was behind it may no longer speak for it.
 * Throws when the node cannot be asked, since without its answer none of the three may be tried.
 */
export async function isSignedBy(rpcUrl: string, signed: Signed): Promise<boolean> {
  const client = createClient({ transport: http(rpcUrl, { timeout: RPC_TIMEOUT_MS, retryCount: 1 }) });
  if (isErc6492Signature(signed.signature)) return verifyHash(client, signed);
  const code = await getCode(client, { address: signed.address });
  if (code && size(code) > 0) return askContract(client, signed);
  return recovers(signed);
}

async function askContract(client: ReturnType<typeof createClient>, { address, hash, signature }: Signed) {
  const data = encodeFunctionData({ abi: ERC1271_ABI, args: [hash, signature] });
  try {
    const answer = await call(client, { to: address, data });
    return answer.data !== undefined && size(answer.data) >= 32 && slice(answer.data, 0, 4) === ERC1271_MAGIC;
  } catch (error) {
    if (isRevert(error)) return false;
    throw error;
  }
}

const isRevert = (error: unknown) => {
  const names = ['CallExecutionError', 'ExecutionRevertedError', 'RpcRequestError'];
  const { name, cause } = error as Error & { cause?: { name?: string } };
  return names.includes(name) && cause?.name !== 'HttpRequestError' && cause?.name !== 'TimeoutError';
};

async function recovers({ address, hash, signature }: Signed): Promise<boolean> {
  try {
    return (await recoverAddress({ hash, signature })).toLowerCase() === address.toLowerCase();
  } catch {
    return false;
  }
}
