import { address, amount, flag, hash, id, integer, optional, text, word } from '../column.ts';
import { event, state } from '../table.ts';

/** As in `Stage` of the contracts, but `reflection`, which is never stored: it is `open` seen after `closes_at`. */
export type Stage =
  | 'open'
  | 'failed'
  | 'cancelled'
  | 'construction'
  | 'operating'
  | 'terminated'
  | 'ended'
  | 'redemption'
  | 'closed';

/**
 * One row a project: what it was created with, and where it stands. Every event of the project writes `block_number`,
 * so it is the version of the topic `project:<slug>`, and its maximum that of `projects`.
 */
export const project = state(
  {
    token: address(),
    slug: text(48),
    name: text(100),
    symbol: text(32),
    spv: address(),
    offering: address(),
    treasury: address(),
    governance: address(),
    timelock: address(),
    currency: address(),
    currency_decimals: integer(),
    dossier_hash: hash(),
    reviewer: address(),
    verifier: address(),
    second_verifier: address(),
    unclaimed_destination: address(),
    release_number: integer(),
    nonce: id(),
    price: amount(),
    soft_cap: amount(),
    hard_cap: amount(),
    min_ticket: amount(),
    opens_at: integer(),
    closes_at: integer(),
    reflection: integer(),
    min_identities: integer(),
    max_bps: integer(),
    /** JSON: four numbers, of tier 1 to 4. */
    tier_limits: text(100),
    /** JSON: basis points of each tranche; the tranches themselves are rows of `tranche`. */
    tranche_bps: text(200),
    long_stop: integer(),
    concession_end: integer(),
    raise_fee_bps: integer(),
    management_fee_bps: integer(),
    stage: word<Stage>(),
    /** Since when, as the treasury reckons: 0 until it operates or ends, of `ended` the concession's end, of `closed` the
     * beginning of the redemption. */
    stage_since: integer(),
    /** The present or the last pause, 0 when there was none. */
    paused_until: integer(),
    /** Both engineers certified a default: a cause to terminate. */
    default_certified: flag(),
    supply: amount(),
    /** Shares sold, as `finalize` or a cancellation fixed them; 0 before (then it is `supply`). */
    sold: amount(),
    raised: amount(),
    identities: integer(),
    last_invest_at: integer(),
    /** 0 before, and where it was cancelled. */
    finalized_at: integer(),
    /** The last step of the accrual, and what one share has accrued by it, × 2^64. */
    epoch: integer(),
    acc: amount(),
    /** Declaration not yet applied, 0 when none; due from `pending_record_time` on, net of the fee. */
    pending_id: integer(),
    pending_amount: amount(),
    pending_record_time: integer(),
    /** The treasury's books. */
    escrow: amount(),
    released: amount(),
    profit: amount(),
    fees: amount(),
    net_raise: amount(),
    /** Pools that holders refused and their payers have not taken back. */
    pools_owed: amount(),
    /** The redemption that is announced (supply 0) or has begun; effective at 0 when there is none. */
    redemption_payer: optional(address()),
    redemption_at: integer(),
    redemption_pool: amount(),
    redemption_supply: amount(),
    /** Of the pool, paid to holders. */
    redeemed: amount(),
    /** What forced transfers draw on: a twentieth of the supply at the first of them (0: none yet), refilled over 30 days. */
    forced_capacity: amount(),
    /** What had been drawn at that moment, refills taken off. */
    forced_drawn: amount(),
    forced_drawn_at: integer(),
    /** What holders allow besides, until then. */
    forced_allowed: amount(),
    forced_allowed_until: integer(),
    /** Sums over the project's life. */
    declared_total: amount(),
    claimed_total: amount(),
    report_due_at: integer(),
    report_every: integer(),
    created_at: integer(),
    created_block: integer(),
    tx_hash: hash(),
  },
  {
    key: ['token'],
    unique: { by_slug: ['slug'] },
    indexes: {
      by_spv: ['spv'],
      by_verifier: ['verifier'],
      by_second_verifier: ['second_verifier'],
      by_dossier: ['dossier_hash'],
      by_stage: ['stage', 'created_at'],
    },
  },
);

export const stage_change = event(
  { token: address(), from_stage: word<Stage>(), to_stage: word<Stage>() },
  { by_token: ['token', 'block_number'] },
);

/** Purchases, transfers, declarations, certificates and releases rest until then; a time that is past ends a pause. */
export const pause = event(
  { token: address(), until: integer(), account: address(), reason_hash: hash() },
  { by_token: ['token', 'block_number'] },
);

/** Sponsor identities: can neither invest, receive, vote nor be delegates. */
export const sponsor = event({ token: address(), identity: id() }, { by_token: ['token', 'identity'] });

/** A later dossier; the terms are untouched by it. */
export const dossier_publication = event(
  { token: address(), dossier_hash: hash() },
  { by_token: ['token', 'block_number'] },
);

export const report = event(
  { token: address(), document_hash: hash(), due_next: integer() },
  { by_token: ['token', 'block_number'] },
);

/** Another SPV or verifier took the place of one. */
export const replacement = event(
  { token: address(), kind: word<'spv' | 'verifier'>(), previous: address(), next: address() },
  { by_token: ['token', 'block_number'] },
);

/** Holders changed a duty or a date: `value` is Unix time, of `report_duty` seconds. */
export const term_change = event(
  { token: address(), kind: word<'report_duty' | 'long_stop' | 'concession_end'>(), value: integer() },
  { by_token: ['token', 'block_number'] },
);

/** Until when a verifier signs nothing here. */
export const suspended_verifier = state(
  { token: address(), verifier: address(), until: integer(), reason_hash: hash() },
  { key: ['token', 'verifier'] },
);

export const verifier_suspension = event(
  { token: address(), verifier: address(), until: integer(), reason_hash: hash() },
  { by_token: ['token', 'block_number'] },
);
