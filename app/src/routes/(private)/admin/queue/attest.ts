import { attestationTypedData, type AttestationMessage } from '@partisipro/contracts/eip712';
import { getConnectorClient } from '@wagmi/core';
import type { Client } from 'viem';
import { signTypedData } from 'viem/actions';
import { singletons } from '#lib/contracts.ts';
import { wallet } from '#lib/wallet/index.ts';
import type { Request } from './types.ts';

const YEAR = 365 * 86_400;
const WEEK = 7 * 86_400;

/** A person's identity: the registry's, or a new random number that says nothing of them. */
function identityOf({ identity }: Request): bigint {
  if (identity && identity !== '0') return BigInt(identity);
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

/** The issuer's wallet signs a year's attestation of the wallet that asked; `now` is the chain's clock. */
export async function attest(request: Request, now: number) {
  const message: AttestationMessage = {
    wallet: request.wallet as `0x${string}`,
    identity: identityOf(request),
    country: request.country,
    tier: request.tier,
    expiry: now + YEAR,
    nonce: request.nonce,
    deadline: now + WEEK,
  };
  await wallet.reconnect();
  const signer = (await getConnectorClient(wallet.config)) as Client;
  const typed = attestationTypedData(__CHAIN_ID__, singletons().IdentityRegistry, message);
  const signature = await signTypedData(signer, { account: wallet.connection.address!, ...typed });
  return { attestation: { ...message, identity: message.identity.toString() }, signature };
}
