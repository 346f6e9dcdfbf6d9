import { address, hash, integer, longText, optional, selector, word } from '../column.ts';
import { event, state } from '../table.ts';

export type EnforcementStep = 'scheduled' | 'cancelled' | 'done';

/**
 * A call that the enforcer announced, to the registry (`token` null) or to a project's timelock; void 30 days after
 * `ready_at`. Announced again once it is over, the same call begins its row anew.
 */
export const enforcement = state(
  {
    contract: address(),
    /** keccak-256 of the call. */
    enforcement_id: hash(),
    token: optional(address()),
    /** Whom it reaches in the end, and with what: of a timelock's `enforce` and `confirm` the call within. */
    target: optional(address()),
    selector: selector(),
    calldata: longText(),
    /** What was announced, to the byte: cancelling and doing name it. */
    call: longText(),
    order_hash: hash(),
    scheduled_at: integer(),
    ready_at: integer(),
    tx_hash: hash(),
    cancelled_at: optional(integer()),
    cancelled_by: optional(address()),
    reason_hash: optional(hash()),
    done_at: optional(integer()),
  },
  {
    key: ['contract', 'enforcement_id'],
    indexes: { by_token: ['token', 'scheduled_at'], by_contract: ['contract', 'scheduled_at'] },
  },
);

export const enforcement_change = event(
  {
    contract: address(),
    enforcement_id: hash(),
    token: optional(address()),
    step: word<EnforcementStep>(),
    order_hash: optional(hash()),
    account: optional(address()),
    reason_hash: optional(hash()),
  },
  { by_enforcement: ['contract', 'enforcement_id', 'block_number'] },
);

/** What holders decided and an enforcer must confirm: the last decision of a kind. Void after `until`. */
export const confirmation = state(
  {
    token: address(),
    selector: selector(),
    calldata: longText(),
    until: integer(),
    awaited_at: integer(),
    tx_hash: hash(),
    confirmed_at: optional(integer()),
  },
  { key: ['token', 'selector'] },
);

export const confirmation_change = event(
  {
    token: address(),
    selector: selector(),
    step: word<'awaited' | 'confirmed'>(),
    calldata: longText(),
    until: optional(integer()),
  },
  { by_token: ['token', 'block_number'] },
);
