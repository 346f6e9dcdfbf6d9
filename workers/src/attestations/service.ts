import { isDuplicateKey } from '@partisipro/db/planetscale';
import { attestationDigest, type AttestationMessage } from '@partisipro/contracts/eip712';
import type { Address, Hex } from 'viem';
import { isSignedBy } from '../auth/signature.ts';
import type { Deps } from '../deps.ts';
import { Failure, notFound, type InputIssue } from '../failure.ts';
import { decide, insertRequest, latestOf, registered, requestById, requested } from './queries.ts';

/** Asks for an attestation of one's own wallet; one open request a wallet. */
export async function request(
  { db }: Deps,
  wallet: Address,
  wish: { name: string; country: number; tier: number },
) {
  const id = crypto.randomUUID();
  try {
    await insertRequest(db, { id, wallet, ...wish, now: new Date() });
  } catch (error) {
    if (isDuplicateKey(error)) throw new Failure('conflict', 'A request of this wallet is open already.');
    throw error;
  }
  return { id, state: 'requested' as const };
}

/** The latest request of a wallet, with what the issuer signed for it to carry on chain. */
export async function mine({ db, config }: Deps, wallet: Address) {
  const row = await latestOf(db, wallet);
  if (!row) return { request: null };
  const { id, state, name, country, tier, reason, issuer, signature } = row;
  const attestation = {
    wallet,
    identity: row.identity ?? '0',
    country,
    tier,
    expiry: Number(row.expiry),
    nonce: Number(row.nonce),
    deadline: Number(row.deadline),
  };
  const signed = state === 'signed' && issuer && signature ? { attestation, issuer, signature } : null;
  const registry = config.CONTRACTS.IdentityRegistry;
  return {
    request: {
      id,
      state,
      name,
      country,
      tier,
      reason,
      createdAt: row.created_at.toISOString(),
      signed,
      registry,
    },
  };
}

/** What waits for an issuer, oldest first, with what the registry already stores of each wallet. */
export async function queue({ db }: Deps) {
  const rows = await requested(db);
  return rows.map(({ created_at, identity, nonce, ...row }) => ({
    ...row,
    createdAt: created_at.toISOString(),
    identity: identity ?? null,
    nonce: Number(nonce ?? 0),
  }));
}

/** Keeps an issuer's signature for the wallet to fetch, if it is theirs and the registry would take it. */
export async function sign(
  { db, config }: Deps,
  issuer: Address,
  id: string,
  message: AttestationMessage,
  signature: Hex,
) {
  const row = await requestById(db, id);
  if (!row) throw notFound('request');
  const stored = await registered(db, row.wallet);
  const issues = wrong(message, row.wallet, stored, Date.now() / 1000);
  const digest = attestationDigest(config.CHAIN_ID, config.CONTRACTS.IdentityRegistry, message);
  if (!issues.length && !(await isSignedBy(config.RPC_URL, { address: issuer, hash: digest, signature }))) {
    issues.push({ field: 'signature', rule: 'signature', message: `does not recover to ${issuer}` });
  }
  if (issues.length)
    throw new Failure('invalid_input', 'The registry would refuse this attestation.', issues);
  const { identity, country, tier, expiry, nonce, deadline } = message;
  const terms = { identity: identity.toString(), country, tier, expiry, nonce, deadline };
  await decided(db, id, { state: 'signed', issuer, signature, ...terms });
  return { id, state: 'signed' as const };
}

export async function decline({ db }: Deps, issuer: Address, id: string, reason: string) {
  if (!(await requestById(db, id))) throw notFound('request');
  await decided(db, id, { state: 'declined', issuer, reason });
  return { id, state: 'declined' as const };
}

async function decided(...args: Parameters<typeof decide>) {
  if (!(await decide(...args))) throw new Failure('conflict', 'This request was decided already.');
}

function wrong(
  message: AttestationMessage,
  wallet: string,
  stored: { identity: string | null; nonce: number | bigint } | undefined,
  now: number,
): InputIssue[] {
  const fixed = stored?.identity && stored.identity !== '0' ? stored.identity : null;
  const rules: [string, string, boolean, string][] = [
    ['wallet', 'same', message.wallet === wallet, 'is not the wallet that asked'],
    [
      'nonce',
      'same',
      message.nonce === Number(stored?.nonce ?? 0),
      'is not the one that the registry stores',
    ],
    [
      'identity',
      'fixed',
      !fixed || fixed === message.identity.toString(),
      'is not the identity of this wallet',
    ],
    ['expiry', 'future', message.expiry > now, 'has passed'],
    ['deadline', 'future', message.deadline > now, 'has passed'],
  ];
  return rules.flatMap(([field, rule, holds, text]) => (holds ? [] : { field, rule, message: text }));
}
