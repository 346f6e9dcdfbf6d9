/** What the owners of a Safe read before they sign: what it does, in words, and the hashes that their devices show. */
import {
  BaseError,
  decodeErrorResult,
  getAddress,
  type Abi,
  type Address,
  type Hex,
  type PublicClient,
} from 'viem';
import { artifactOf } from '../deploy/artifacts.ts';
import type { Known } from './known.ts';
import { readCall, type Reading } from './reading.ts';
import { safeAbi, safeHashes, type SafeTransaction } from './transaction.ts';

/** The next transaction of the Safe, where nobody says which. */
export const nextNonce = (client: PublicClient, safe: Address): Promise<bigint> =>
  client.readContract({ address: safe, abi: safeAbi, functionName: 'nonce' });

export async function describeTransaction(
  client: PublicClient,
  known: Known,
  safe: Address,
  transaction: SafeTransaction,
): Promise<string> {
  known.addSafe(safe);
  const chainId = await client.getChainId();
  const { to, data, value, operation, nonce } = transaction;
  const hashes = safeHashes(chainId, safe, transaction);
  return [
    `Safe       ${getAddress(safe)} (${known.nameOf(safe)}), chain ${chainId}, nonce ${nonce}`,
    `to         ${getAddress(to)}`,
    `value      ${value} wei`,
    `operation  ${operation} (${operation === 0 ? 'call' : 'delegatecall'})`,
    `data       ${data}`,
    '',
    ...lines(readCall(known, transaction), ''),
    '',
    `tried now  ${operation === 0 ? await tried(client, safe, transaction) : 'not, a batch runs within the Safe'}`,
    '',
    'Compare with what the device shows:',
    `domain hash            ${hashes.domain}`,
    `message hash           ${hashes.message}`,
    `Safe transaction hash  ${hashes.whole}`,
  ].join('\n');
}

function lines({ target, signature, words, args, warnings, inner }: Reading, indent: string): string[] {
  return [
    `${indent}${target}`,
    ...warnings.map((warning) => `${indent}!! ${warning}`),
    ...(signature ? [`${indent}${signature}`] : []),
    ...(words ? [`${indent}${words}`] : []),
    ...args.map(({ name, value }) => `${indent}  ${name} = ${value}`),
    ...inner.flatMap((one, n) => [
      `${indent}  ${inner.length > 1 ? `${n + 1}. ` : '→ '}`.trimEnd(),
      ...lines(one, `${indent}    `),
    ]),
  ];
}

const ERRORS = [
  'PlatformAccess',
  'ReleaseBook',
  'IdentityRegistry',
  'ProjectFactory',
  'ProjectToken',
  'Offering',
  'Treasury',
  'Governance',
  'ProjectTimelock',
];

/** The call as the Safe would make it at this moment. */
async function tried(
  client: PublicClient,
  safe: Address,
  { to, data, value }: SafeTransaction,
): Promise<string> {
  try {
    await client.call({ account: safe, to, data, value });
    return 'it would pass';
  } catch (error) {
    return `IT WOULD REVERT: ${reasonOf(error)}`;
  }
}

function reasonOf(error: unknown): string {
  const data = revertData(error);
  if (!data || data === '0x') return error instanceof BaseError ? error.shortMessage : String(error);
  const abi = ERRORS.flatMap((name) => artifactOf(name).abi.filter(({ type }) => type === 'error')) as Abi;
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi, data });
    return `${errorName}(${args.map(String).join(', ')})`;
  } catch {
    return data;
  }
}

/** Nodes and viem put it at different depths. */
function revertData(error: unknown): Hex | undefined {
  for (let at: unknown = error; at instanceof Object; at = (at as { cause?: unknown }).cause) {
    const { data } = at as { data?: unknown };
    const found = data instanceof Object ? (data as { data?: unknown }).data : data;
    if (typeof found === 'string' && found.startsWith('0x')) return found as Hex;
  }
  return undefined;
}
