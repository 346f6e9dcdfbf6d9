import { address, flag, hash, id, integer, optional, selector, word } from '../column.ts';
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
  { key: ['wallet'], indexes: { by_identity: ['identity'], by_successor: ['replaced_by'] } },
);

/** Frozen until then (0: not), for all wallets of the identity; under an order until `confirmed_until`. */
export const identity = state(
  { identity: id(), frozen_until: integer(), confirmed_until: integer(), reason_hash: hash() },
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
  { by_identity: ['identity'], by_previous: ['previous'] },
);

/** A KYC issuer agrees that the wallet of one person be replaced by that of another. */
export const succession_agreement = event(
  { previous: address(), next: address(), issuer: address(), order_hash: hash() },
  { by_previous: ['previous'] },
);

/** How many payouts a holder has signed that were used. */
export const payout_nonce = state({ holder: address(), nonce: integer() }, { key: ['holder'] });

/** Somebody sent what a holder signed: revoke, refund, claim or redeem of a project's part. */
export const signed_payout = event(
  {
    holder: address(),
    part: address(),
    payee: address(),
    selector: selector(),
    nonce: integer(),
    /** As the part said; it may be a stranger's, and say anything. */
    amount: id(),
  },
  { by_holder: ['holder', 'block_number'] },
);
