import { parseSignature, type Address, type Client, type Hex } from 'viem';
import { readContract, signTypedData } from 'viem/actions';
import type { LocalAccount } from 'viem/accounts';
import { abiOf } from '../abis.ts';
import type { Intent } from '../intent.ts';

const Permit = [
  { name: 'owner', type: 'address' },
  { name: 'spender', type: 'address' },
  { name: 'value', type: 'uint256' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint256' },
] as const;

/** Long enough for a slow hand; the chain's clock decides, so the caller gives its time. */
const VALID = 3600n;

type Spend = NonNullable<Intent['spend']>;

/** Money that the spender may not take yet. */
export async function allowanceMissing(client: Client, owner: Address, spend: Spend): Promise<boolean> {
  const allowance = (await readContract(client, {
    address: spend.currency,
    abi: abiOf('currency'),
    functionName: 'allowance',
    args: [owner, spend.spender],
  })) as bigint;
  return allowance < spend.amount;
}

/** Signs an ERC-2612 permit and appends it to the call's arguments. */
export async function withPermit(
  client: Client,
  signer: Client,
  owner: Address,
  intent: Intent,
  chainTime: bigint,
  chainId: number,
): Promise<Intent> {
  const { currency, spender, amount, withPermit: functionName } = intent.spend!;
  const read = (name: string, args: readonly unknown[] = []) =>
    readContract(client, { address: currency, abi: abiOf('currency'), functionName: name, args });
  const [nonce, domain] = await Promise.all([read('nonces', [owner]), read('eip712Domain')]);
  const [, name, version] = domain as [Hex, string, string];
  const deadline = chainTime + VALID;
  const signature = await signTypedData(signer, {
    account: owner as unknown as LocalAccount,
    domain: { name, version, chainId, verifyingContract: currency },
    types: { Permit },
    primaryType: 'Permit',
    message: { owner, spender, value: amount, nonce: nonce as bigint, deadline },
  });
  const { v, yParity, r, s } = parseSignature(signature);
  const parity = v === undefined ? yParity + 27 : Number(v);
  return { ...intent, functionName: functionName!, args: [...intent.args, amount, deadline, parity, r, s] };
}
