import { address, amount, flag, hash, id, integer } from '../column.ts';
import { event, state } from '../table.ts';

export const investment = event(
  {
    token: address(),
    account: address(),
    identity: id(),
    shares: amount(),
    cost: amount(),
    fresh: amount(),
    since: integer(),
  },
  { by_token: ['token', 'block_number'], by_account: ['account', 'block_number'] },
);

/** Shares taken back within the reflection. */
export const revocation = event(
  {
    token: address(),
    account: address(),
    identity: id(),
    payee: address(),
    shares: amount(),
    amount: amount(),
    revocations: integer(),
  },
  { by_token: ['token', 'block_number'], by_account: ['account', 'block_number'] },
);

/** Paid back after a raise that failed or was cancelled. */
export const refund = event(
  {
    token: address(),
    account: address(),
    identity: id(),
    payee: address(),
    shares: amount(),
    amount: amount(),
  },
  { by_token: ['token', 'block_number'], by_account: ['account', 'block_number'] },
);

/** What the offering stores of an identity: its one wallet here, and what it may still take back. */
export const position = state(
  {
    token: address(),
    identity: id(),
    wallet: address(),
    since: integer(),
    fresh: amount(),
    revocations: integer(),
  },
  { key: ['token', 'identity'], indexes: { by_wallet: ['wallet'] } },
);

export const finalization = event(
  {
    token: address(),
    succeeded: flag(),
    sold: amount(),
    raised: amount(),
    fee: amount(),
    identities: integer(),
  },
  { by_token: ['token'] },
);

export const cancellation = event(
  { token: address(), account: address(), reason_hash: hash() },
  { by_token: ['token'] },
);
