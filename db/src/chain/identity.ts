import { address, flag, hash, id, integer, optional, word } from '../column.ts';
import { event, state } from '../table.ts';

/** What the registry stores of a wallet. Lapsed: `expiry` is past, `revoked`, or its issuer is disabled. */
export const wallet = state(
  {
    wallet: address(),
    identity: id(),
    expiry: integer(),
    country: integer(),
    tier: integer(),
    issuer: integer(),
    nonce: integer(),
    revoked: flag(),
    replaced_by: optional(address()),
  },
  { key: ['wallet'], indexes: { by_identity: ['identity'] } },
);

/** Frozen until then (0: not), for all wallets of the identity. */
export const identity = state(
  { identity: id(), frozen_until: integer(), confirmed: flag(), reason_hash: hash() },
  { key: ['identity'] },
);

export const issuer = state(
  { number: integer(), account: address(), disabled: flag() },
  { key: ['number'], indexes: { by_account: ['account'] } },
);

export const attestation = event(
  {
    kind: word<'attested' | 'revoked'>(),
    wallet: address(),
    identity: id(),
    issuer: optional(integer()),
    country: optional(integer()),
    tier: optional(integer()),
    expiry: optional(integer()),
    nonce: integer(),
    reason_hash: optional(hash()),
  },
  { by_wallet: ['wallet', 'block_number'] },
);

export const freeze = event(
  { identity: id(), until: integer(), confirmed: flag(), reason_hash: hash() },
  { by_identity: ['identity'] },
);

export const issuer_change = event(
  {
    kind: word<'numbered' | 'disabled'>(),
    number: integer(),
    account: optional(address()),
    reason_hash: optional(hash()),
  },
  { by_number: ['number'] },
);

export const wallet_replacement = event(
  { previous: address(), next: address(), identity: id() },
  { by_identity: ['identity'] },
);
