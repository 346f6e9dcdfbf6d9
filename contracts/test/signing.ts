import { parseSignature, type Address, type Hex, type LocalAccount } from 'viem';
import { accountOf, addressOf } from '../demo/people.ts';
import { payoutTypedData, type PayoutMessage } from '../eip712/index.ts';
import type { World } from './world.ts';

const FOR_EVER = 2n ** 40n;

/** Types of what people sign for a currency, the shares and a vote. */
const SIGNED = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
  Delegation: [
    { name: 'delegatee', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiry', type: 'uint256' },
  ],
  Ballot: [
    { name: 'proposalId', type: 'uint256' },
    { name: 'support', type: 'uint8' },
    { name: 'voter', type: 'address' },
    { name: 'nonce', type: 'uint256' },
  ],
  ExtendedBallot: [
    { name: 'proposalId', type: 'uint256' },
    { name: 'support', type: 'uint8' },
    { name: 'voter', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'reason', type: 'string' },
    { name: 'params', type: 'bytes' },
  ],
};

/** What somebody signs for a contract of that name; the nonce is the first, unless said. */
export function signFor(
  signer: string | LocalAccount,
  verifyingContract: Address,
  name: string,
  primaryType: keyof typeof SIGNED,
  message: Record<string, unknown>,
): Promise<Hex> {
  const domain = { name, version: '1', chainId: 31337, verifyingContract };
  const signed = { domain, types: SIGNED, primaryType, message: { nonce: 0n, ...message } };
  const account = typeof signer === 'string' ? accountOf(signer) : signer;
  return account.signTypedData(signed as never);
}

/** An ERC-2612 permit of the demonstration rupiah: value, deadline, v, r, s. */
export async function signPermit(world: World, id: string, spender: Address, value: bigint) {
  const owner = addressOf(id);
  const nonce = await world.rupiah.read.nonces([owner]);
  const message = { owner, spender, value, nonce, deadline: FOR_EVER };
  const signature = await signFor(id, world.rupiah.address, 'Demonstration Rupiah', 'Permit', message);
  return [value, FOR_EVER, ...vrs(signature)] as const;
}

/** A payout as its holder signs it for the registry, or as `by` would. */
export const signPayout = (
  world: World,
  message: PayoutMessage,
  by: string,
  registry = world.registry.address,
): Promise<Hex> => accountOf(by).signTypedData(payoutTypedData(31337, registry, message));

/** As ERC-2612 and ERC-5805 want it: v, r, s. */
export function vrs(signature: Hex) {
  const { r, s, v } = parseSignature(signature);
  return [Number(v), r, s] as const;
}
