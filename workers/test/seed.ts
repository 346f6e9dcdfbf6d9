/** Rows as the sink writes them. */
import { indexer } from './outside.ts';

export const DAY = 86_400;
/** Where the chain's clock stands in these tests. */
export const NOW = 1_800_000_000;
export const hash = (n: number) => `0x${n.toString(16).padStart(64, '0')}`;
export const address = (n: number) => `0x${n.toString(16).padStart(40, '0')}`;

export async function put(table: string, row: Record<string, unknown>) {
  const { ...update } = row;
  await indexer().insertInto(table).values(row).onDuplicateKeyUpdate(update).execute();
}

/** Empties what the chain wrote. */
export async function clear(...tables: string[]) {
  for (const table of tables) await indexer().deleteFrom(table).execute();
}

export const cursor = (over: Record<string, unknown> = {}) =>
  put('chain_cursor', {
    chain_id: 31337,
    genesis_hash: hash(1),
    build_id: 'b',
    block_number: 100,
    block_hash: hash(100),
    block_timestamp: NOW,
    base_number: 80,
    base_hash: hash(80),
    final_number: 88,
    final_hash: hash(88),
    syncing_to: null,
    halted: null,
    epoch: 1,
    owner: 's',
    lease_until: new Date(),
    updated_at: new Date(),
    ...over,
  });

export const project = (n: number, over: Record<string, unknown> = {}) =>
  put('chain_project', {
    token: address(n * 16),
    slug: `proyek-${n}`,
    name: `Proyek ${n}`,
    symbol: `P${n}`,
    spv: address(0xabc),
    offering: address(n * 16 + 1),
    treasury: address(n * 16 + 2),
    governance: address(n * 16 + 3),
    timelock: address(n * 16 + 4),
    currency: address(0xa5),
    currency_decimals: 2,
    dossier_hash: hash(0xd0 + n),
    reviewer: address(1),
    verifier: address(2),
    second_verifier: address(3),
    unclaimed_destination: address(4),
    release_number: 1,
    nonce: '1',
    price: '10000000',
    soft_cap: '600',
    hard_cap: '1000',
    min_ticket: '1',
    opens_at: NOW - 10 * DAY,
    closes_at: NOW + 10 * DAY,
    reflection: 4 * DAY,
    min_identities: 2,
    max_bps: 6000,
    tier_limits: '[100,500,1000,1000]',
    tranche_bps: '[4000,6000]',
    long_stop: NOW + 700 * DAY,
    concession_end: NOW + 9000 * DAY,
    raise_fee_bps: 200,
    management_fee_bps: 500,
    stage: 'open',
    stage_since: 0,
    paused_until: 0,
    default_certified: 0,
    supply: '10',
    sold: '0',
    raised: '0',
    identities: 1,
    last_invest_at: NOW - DAY,
    finalized_at: 0,
    epoch: 0,
    acc: '0',
    pending_id: 0,
    pending_amount: '0',
    pending_record_time: 0,
    escrow: '100000000',
    released: '0',
    profit: '0',
    fees: '0',
    net_raise: '0',
    pools_owed: '0',
    redemption_payer: null,
    redemption_at: 0,
    redemption_pool: '0',
    redemption_supply: '0',
    redeemed: '0',
    forced_capacity: '0',
    forced_drawn: '0',
    forced_drawn_at: 0,
    forced_allowed: '0',
    forced_allowed_until: 0,
    declared_total: '0',
    claimed_total: '0',
    report_due_at: 0,
    report_every: 180 * DAY,
    created_at: NOW - 20 * DAY,
    created_block: n,
    tx_hash: hash(n),
    block_number: 90 + n,
    ...over,
  });

export const holder = (n: number, account: string, balance: string, over: Record<string, unknown> = {}) =>
  put('chain_holder', {
    token: address(n * 16),
    account,
    balance,
    accrued: '0',
    epoch: 0,
    acc: '0',
    frozen: '0',
    frozen_until: 0,
    votes: balance,
    delegate: null,
    claimed: '0',
    block_number: 90,
    ...over,
  });

export const at = (block: number, index = 0) => ({
  block_number: block,
  log_index: index,
  block_time: NOW - DAY,
  tx_hash: hash(block),
});

export const investment = (n: number, account: string, shares: string, block: number, index = 0) =>
  put('chain_investment', {
    token: address(n * 16),
    account,
    identity: '7',
    shares,
    cost: `${BigInt(shares) * 10_000_000n}`,
    fresh: shares,
    since: NOW - DAY,
    ...at(block, index),
  });

export const proposal = (n: number, id: string, over: Record<string, unknown> = {}) =>
  put('chain_proposal', {
    token: address(n * 16),
    proposal_id: id,
    proposer: address(9),
    target: address(n * 16 + 2),
    selector: '0x12345678',
    calldata: '0x12345678',
    heavy: 0,
    subject: hash(5),
    description: 'Tolak <script>alert(1)</script>#proposer=0x',
    description_hash: hash(6),
    vote_start: NOW - 5 * DAY,
    vote_end: NOW + 2 * DAY,
    for_votes: '0',
    against_votes: '0',
    abstain_votes: '0',
    created_at: NOW - 6 * DAY,
    tx_hash: hash(7),
    queued_at: null,
    eta: null,
    executed_at: null,
    cancelled_at: null,
    block_number: 91,
    ...over,
  });

export const tranche = (n: number, number: number, over: Record<string, unknown> = {}) =>
  put('chain_tranche', {
    token: address(n * 16),
    number,
    bps: 4000,
    amount: null,
    state: 'none',
    requests: 0,
    certificate: null,
    evidence_hash: null,
    requested_at: null,
    first_signed: 0,
    second_signed: 0,
    extended: 0,
    releasable_at: null,
    not_before: null,
    released_at: null,
    block_number: 91,
    ...over,
  });

export const declaration = (n: number, number: number, over: Record<string, unknown> = {}) =>
  put('chain_declaration', {
    token: address(n * 16),
    number,
    kind: 'profit',
    payer: address(0xabc),
    amount: '100000',
    fee: '0',
    record_time: NOW + 7 * DAY,
    document_hash: hash(8),
    declared_at: NOW - DAY,
    tx_hash: hash(9),
    cancelled_at: null,
    epoch: null,
    acc: null,
    net_amount: null,
    supply: null,
    applied_at: null,
    block_number: 91,
    ...over,
  });
