/** The story's people at the running site: they sign in as anyone does. */
import { accountOf, addressOf } from '@partisipro/contracts/demo-people';
import { canonicalDossier, dossierHash, type Dossier } from '@partisipro/contracts/dossier';
import type { Hex } from 'viem';
import { createSiweMessage } from 'viem/siwe';

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((one) => one.split(';')[0]!);

async function must(response: Response, what: string): Promise<Response> {
  if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`);
  return response;
}

/** Signs a person in by EIP-4361; resolves with the cookies of the session. */
export async function signIn(origin: string, id: string, chainId: number): Promise<string> {
  const headers = { 'content-type': 'application/json', origin };
  const asked = await must(
    await fetch(`${origin}/api/auth/nonce`, { method: 'POST', headers, body: '{}' }),
    'nonce',
  );
  const { nonce } = (await asked.json()) as { nonce: string };
  const issuedAt = new Date();
  const message = createSiweMessage({
    address: addressOf(id),
    chainId,
    domain: new URL(origin).host,
    uri: origin,
    nonce,
    version: '1',
    issuedAt,
    expirationTime: new Date(issuedAt.getTime() + 300_000),
  });
  const signature = await accountOf(id).signMessage({ message });
  const verified = await must(
    await fetch(`${origin}/api/auth/verify`, {
      method: 'POST',
      headers: { ...headers, cookie: cookiesOf(asked).join('; ') },
      body: JSON.stringify({ message, signature }),
    }),
    'sign-in',
  );
  return cookiesOf(verified).join('; ');
}

/** Someone who has signed in. */
export interface Session {
  origin: string;
  cookie: string;
}

/** Publishes a dossier under its hash, from the SPV's session. */
export async function publishDossier({ origin, cookie }: Session, dossier: Dossier): Promise<Hex> {
  const hash = dossierHash(dossier);
  const response = await fetch(`${origin}/api/dossiers/${hash}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: canonicalDossier(dossier),
  });
  await must(response, `dossier of ${dossier.title}`);
  return hash;
}

/** Publishes a document that a dossier of the same session names. */
export async function publishDocument({ origin, cookie }: Session, sha256: string, bytes: Buffer) {
  const response = await fetch(`${origin}/api/documents/${sha256}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/pdf', origin, cookie },
    body: new Uint8Array(bytes),
  });
  await must(response, `document ${sha256}`);
}
