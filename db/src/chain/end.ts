/** How a project ends: for which cause, who pays in then, and what shares are redeemed for. */
import { address, amount, flag, hash, id, integer, optional, word } from '../column.ts';
import { event, state } from '../table.ts';

export type Cause = 'none' | 'long_stop_missed' | 'report_overdue' | 'default_certified';
export type RedemptionStep = 'opened' | 'blocked' | 'withdrawn' | 'begun';

/** A verifier signed that the project has failed. */
export const default_certificate = event(
  { token: address(), evidence_hash: hash(), verifier: address(), complete: flag() },
  { by_token: ['token', 'block_number'] },
);

/** By holders through the timelock, or by anyone long after the long-stop. */
export const termination = event(
  { token: address(), cause: word<Cause>(), account: address() },
  { by_token: ['token'] },
);

/** Who besides the SPV may pay in at the end. */
export const payer = state(
  { token: address(), account: address(), listed: flag() },
  { key: ['token', 'account'] },
);

export const payer_listing = event(
  { token: address(), account: address(), listed: flag() },
  { by_token: ['token', 'block_number'] },
);

/** A redemption was announced, refused by holders, its pool taken back, or begun: what stands is in the project's row. */
export const redemption_change = event(
  {
    token: address(),
    step: word<RedemptionStep>(),
    payer: optional(address()),
    pool: amount(),
    /** When it may begin (opened), or another may be announced (blocked). */
    not_before: optional(integer()),
    /** Shares at its beginning. */
    supply: optional(amount()),
  },
  { by_token: ['token', 'block_number'] },
);

/** What a payer may take back of pools that holders refused. */
export const pool_refund = state(
  { token: address(), payer: address(), owed: amount() },
  { key: ['token', 'payer'] },
);

/** Shares ended: `amount` came from the pool, `profit` is what they had accrued. */
export const redemption = event(
  {
    token: address(),
    account: address(),
    payee: address(),
    shares: amount(),
    amount: amount(),
    profit: amount(),
  },
  { by_token: ['token', 'block_number'], by_account: ['account', 'block_number'] },
);

/** What nobody claimed went to the destination of the creation terms, with whatever else lay there. */
export const sweep = event(
  { token: address(), payee: address(), amount: id() },
  { by_token: ['token', 'block_number'] },
);
