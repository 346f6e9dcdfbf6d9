import { address, amount, integer, optional } from '../column.ts';
import { event, state } from '../table.ts';

/**
 * What an account holds of a project. `accrued` is × 2^64 and settled to the step `epoch`, at which one share had
 * accrued `acc`; claimable now = (accrued + balance × (project's acc, a due declaration included − acc)) / 2^64.
 */
export const holder = state(
  {
    token: address(),
    account: address(),
    balance: amount(),
    accrued: amount(),
    epoch: integer(),
    acc: amount(),
    /** Counts until `frozen_until`; it may exceed the balance. */
    frozen: amount(),
    /** 2^32 − 1: until it is lifted. */
    frozen_until: integer(),
    /** Votes that count for this account, its own and those delegated to it. */
    votes: amount(),
    /** Null: itself. */
    delegate: optional(address()),
    claimed: amount(),
  },
  { key: ['token', 'account'], indexes: { by_account: ['account'] } },
);

/** Moves between holders, and minting (from 0) and burning (to 0). */
export const transfer = event(
  { token: address(), sender: address(), recipient: address(), shares: amount() },
  {
    by_token: ['token', 'block_number'],
    by_sender: ['sender', 'block_number'],
    by_recipient: ['recipient', 'block_number'],
  },
);

export const delegation = event(
  { token: address(), account: address(), previous: address(), next: address() },
  { by_token: ['token', 'block_number'], by_account: ['account', 'block_number'] },
);

/** The frozen part of an account's shares is now this, or counts until then: two events, the other column null. */
export const share_freeze = event(
  { token: address(), account: address(), shares: optional(amount()), until: optional(integer()) },
  { by_token: ['token', 'account'] },
);

/** An enforcer had shares moved under an order. */
export const forced_transfer = event(
  { token: address(), sender: address(), recipient: address(), shares: amount() },
  { by_token: ['token', 'block_number'] },
);

/** Holders allow forced transfers of so many shares more than a twentieth a month. */
export const forced_transfer_allowance = event(
  { token: address(), shares: amount(), until: integer() },
  { by_token: ['token', 'block_number'] },
);

/** All that a replaced wallet had went to its successor; `accrued` is × 2^64. */
export const position_migration = event(
  {
    token: address(),
    previous: address(),
    next: address(),
    shares: amount(),
    frozen: amount(),
    accrued: amount(),
  },
  { by_token: ['token', 'block_number'], by_previous: ['previous'] },
);

/** A step of the accrual: a declaration was applied. */
export const accrual = event(
  {
    token: address(),
    declaration: integer(),
    epoch: integer(),
    acc: amount(),
    amount: amount(),
    supply: amount(),
    record_time: integer(),
  },
  { by_token: ['token', 'epoch'] },
);
