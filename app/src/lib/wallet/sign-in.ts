/** Signing in by EIP-4361: the site gives a nonce and the time, the wallet signs, the site opens a session. */
import { signMessage, type Config } from '@wagmi/core';
import type { Address } from 'viem';
import { createSiweMessage } from 'viem/siwe';
import { isRejection } from './transaction/world.ts';

/** Why signing in did not happen, as a code that pages have words for. */
export type SignInRefusal = 'declined' | 'refused' | 'unreachable';

/** What the site wants signed. Its clock counts: a browser's may be minutes off. */
interface Challenge {
  nonce: string;
  issuedAt: string;
  expirationTime: string;
}

export const post = (path: string, body: unknown) =>
  fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);

/** Signs for the site that this page came from, whatever the challenge says; null when it worked. */
export async function signInWith(config: Config, address: Address): Promise<SignInRefusal | null> {
  const answer = await post('nonce', {});
  if (!answer?.ok) return 'unreachable';
  const { nonce, issuedAt, expirationTime } = (await answer.json()) as Challenge;
  const message = createSiweMessage({
    ...{ address, nonce, chainId: __CHAIN_ID__, version: '1', domain: location.host, uri: location.origin },
    ...{ issuedAt: new Date(issuedAt), expirationTime: new Date(expirationTime) },
  });
  let signature: string;
  try {
    signature = await signMessage(config, { account: address, message });
  } catch (error) {
    return isRejection(error) ? 'declined' : 'refused';
  }
  const verified = await post('verify', { message, signature });
  if (!verified || verified.status >= 500) return 'unreachable';
  return verified.ok ? null : 'refused';
}
