/** EIP-4361: what a sign-in message must say. The grammar is siwe's, the comparison is ours. */
import { SiweMessage } from 'siwe';
import type { Address } from 'viem';

/** Everything a message is compared with: the page builds it from this, so clocks of browsers play no part. */
export interface Challenge {
  domain: string;
  uri: string;
  version: '1';
  chainId: number;
  nonce: string;
  issuedAt: string;
  expirationTime: string;
}

export const CHALLENGE_SECONDS = 300;
const MAX_AGE_MS = CHALLENGE_SECONDS * 1000;
const MAX_AHEAD_MS = 60_000;

export function challengeFor(origin: string, chainId: number, nonce: string, now: Date): Challenge {
  return {
    domain: new URL(origin).host,
    uri: origin,
    version: '1',
    chainId,
    nonce,
    issuedAt: now.toISOString(),
    expirationTime: new Date(now.getTime() + MAX_AGE_MS).toISOString(),
  };
}

/** The address that a message speaks for, or null when it is malformed or was written for anything but this. */
export function readMessage(
  text: string,
  expected: { origin: string; chainId: number; nonce: string },
  now: Date,
): Address | null {
  const message = parse(text);
  if (!message || message.toMessage() !== text) return null;
  const { protocol, host } = new URL(expected.origin);
  const fits =
    (message.scheme === undefined || `${message.scheme}:` === protocol) &&
    message.domain === host &&
    sameOrigin(message.uri, expected.origin) &&
    message.version === '1' &&
    message.chainId === expected.chainId &&
    message.nonce === expected.nonce &&
    inTime(message, now.getTime());
  return fits ? (message.address as Address) : null;
}

function parse(text: string): SiweMessage | null {
  try {
    return new SiweMessage(text);
  } catch {
    return null;
  }
}

const sameOrigin = (uri: string, origin: string) => URL.canParse(uri) && new URL(uri).origin === origin;

function inTime(message: SiweMessage, now: number): boolean {
  const issuedAt = Date.parse(message.issuedAt ?? '');
  const notBefore = message.notBefore === undefined ? issuedAt : Date.parse(message.notBefore);
  const expires = message.expirationTime === undefined ? Infinity : Date.parse(message.expirationTime);
  // NaN compares false with everything: an unreadable time is refused
  return (
    issuedAt >= now - MAX_AGE_MS &&
    issuedAt <= now + MAX_AHEAD_MS &&
    notBefore <= now + MAX_AHEAD_MS &&
    expires > now
  );
}
