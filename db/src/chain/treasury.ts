import { address, amount, flag, hash, integer, optional, word } from '../column.ts';
import { event, state } from '../table.ts';

export type TrancheState = 'none' | 'requested' | 'certified' | 'released' | 'blocked';
export type TrancheStep = 'requested' | 'certified' | 'extended' | 'blocked' | 'released';
export type DeclarationKind = 'profit' | 'liquidation' | 'escrow';

/** Parts of the escrow from creation on; number 255 is the completion of the works, which pays nothing. */
export const tranche = state(
  {
    token: address(),
    number: integer(),
    bps: integer(),
    /** Of the net raise; null until the raise is finalised. */
    amount: optional(amount()),
    state: word<TrancheState>(),
    requests: integer(),
    certificate: optional(hash()),
    evidence_hash: optional(hash()),
    requested_at: optional(integer()),
    first_signed: flag(),
    second_signed: flag(),
    extended: flag(),
    releasable_at: optional(integer()),
    not_before: optional(integer()),
    released_at: optional(integer()),
  },
  { key: ['token', 'number'], indexes: { by_state: ['state'], by_certificate: ['certificate'] } },
);

export const tranche_change = event(
  {
    token: address(),
    number: integer(),
    step: word<TrancheStep>(),
    certificate: hash(),
    evidence_hash: optional(hash()),
    /** Who certified. */
    verifier: optional(address()),
    reason_hash: optional(hash()),
    /** When it may be released (certified, extended), or asked for again (blocked). */
    not_before: optional(integer()),
    amount: optional(amount()),
  },
  { by_token: ['token', 'number', 'block_number'] },
);

/** One distribution. Pending while neither cancelled nor applied; one of escrow applies at once. */
export const declaration = state(
  {
    token: address(),
    number: integer(),
    kind: word<DeclarationKind>(),
    payer: address(),
    amount: amount(),
    fee: amount(),
    record_time: integer(),
    document_hash: hash(),
    declared_at: integer(),
    tx_hash: hash(),
    cancelled_at: optional(integer()),
    /** From here on: written when it is applied. */
    epoch: optional(integer()),
    acc: optional(amount()),
    net_amount: optional(amount()),
    supply: optional(amount()),
    applied_at: optional(integer()),
  },
  { key: ['token', 'number'] },
);

export const declaration_cancellation = event(
  { token: address(), number: integer(), amount: amount() },
  { by_token: ['token', 'number'] },
);

export const claim = event(
  { token: address(), account: address(), payee: address(), amount: amount() },
  { by_token: ['token', 'block_number'], by_account: ['account', 'block_number'] },
);

/** The SPV took what was released, or the platform its fees. */
export const withdrawal = event(
  { token: address(), kind: word<'released' | 'fees'>(), payee: address(), amount: amount() },
  { by_token: ['token', 'block_number'] },
);

/** Of a declaration, now the platform's; that of the raise is in its finalization. */
export const fee = event(
  { token: address(), declaration: integer(), amount: amount() },
  { by_token: ['token', 'declaration'] },
);
