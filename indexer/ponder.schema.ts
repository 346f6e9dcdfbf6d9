// Made by scripts/ponder-schema.ts from db/src/chain; do not edit.
import { index, onchainTable, primaryKey } from 'ponder';

/** Every block that changed something, and in realtime every block: whose state the other tables are. Pruned. */
export const block = onchainTable('block', (p) => ({
  blockNumber: p.int8({ mode: 'bigint' }).primaryKey(),
  hash: p.hex().notNull(),
  parentHash: p.hex().notNull(),
  timestamp: p.int8({ mode: 'number' }).notNull(),
}));

/** Which project a contract belongs to: an event names its contract alone. */
export const part = onchainTable('part', (p) => ({
  address: p.hex().primaryKey(),
  token: p.hex().notNull(),
}));

export const approvalRevocation = onchainTable(
  'approval_revocation',
  (p) => ({
    approval: p.hex().notNull(),
    reviewer: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const currency = onchainTable(
  'currency',
  (p) => ({
    currency: p.hex().notNull(),
    allowed: p.boolean().notNull(),
    symbol: p.text().notNull(),
    decimals: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.currency] }), byBlock: index().on(t.blockNumber) }),
);

export const currencyChange = onchainTable(
  'currency_change',
  (p) => ({
    currency: p.hex().notNull(),
    allowed: p.boolean().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const feeRate = onchainTable(
  'fee_rate',
  (p) => ({
    raiseFeeBps: p.int8({ mode: 'number' }).notNull(),
    managementFeeBps: p.int8({ mode: 'number' }).notNull(),
    recipient: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const release = onchainTable(
  'release',
  (p) => ({
    number: p.int8({ mode: 'number' }).notNull(),
    listedAt: p.int8({ mode: 'number' }).notNull(),
    withdrawn: p.boolean().notNull(),
    implementations: p.text().notNull(),
    migrationHashes: p.text().notNull(),
    predecessors: p.text().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.number] }), byBlock: index().on(t.blockNumber) }),
);

export const releaseChange = onchainTable(
  'release_change',
  (p) => ({
    kind: p.text().notNull(),
    number: p.int8({ mode: 'number' }).notNull(),
    token: p.hex(),
    fromNumber: p.int8({ mode: 'number' }),
    account: p.hex(),
    reasonHash: p.hex(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const releaseVeto = onchainTable(
  'release_veto',
  (p) => ({
    token: p.hex().notNull(),
    number: p.int8({ mode: 'number' }).notNull(),
    vetoed: p.boolean().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.number] }), byBlock: index().on(t.blockNumber) }),
);

export const roleChange = onchainTable(
  'role_change',
  (p) => ({
    kind: p.text().notNull(),
    role: p.bigint().notNull(),
    account: p.hex().notNull(),
    delay: p.int8({ mode: 'number' }),
    since: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const roleMember = onchainTable(
  'role_member',
  (p) => ({
    role: p.bigint().notNull(),
    account: p.hex().notNull(),
    active: p.boolean().notNull(),
    since: p.int8({ mode: 'number' }).notNull(),
    delay: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.role, t.account] }), byBlock: index().on(t.blockNumber) }),
);

export const attestation = onchainTable(
  'attestation',
  (p) => ({
    kind: p.text().notNull(),
    wallet: p.hex().notNull(),
    identity: p.bigint().notNull(),
    issuer: p.int8({ mode: 'number' }),
    country: p.int8({ mode: 'number' }),
    tier: p.int8({ mode: 'number' }),
    expiry: p.int8({ mode: 'number' }),
    nonce: p.int8({ mode: 'number' }).notNull(),
    reasonHash: p.hex(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const freeze = onchainTable(
  'freeze',
  (p) => ({
    identity: p.bigint().notNull(),
    until: p.int8({ mode: 'number' }).notNull(),
    confirmed: p.boolean().notNull(),
    reasonHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const identity = onchainTable(
  'identity',
  (p) => ({
    identity: p.bigint().notNull(),
    frozenUntil: p.int8({ mode: 'number' }).notNull(),
    confirmedUntil: p.int8({ mode: 'number' }).notNull(),
    reasonHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.identity] }), byBlock: index().on(t.blockNumber) }),
);

export const issuer = onchainTable(
  'issuer',
  (p) => ({
    number: p.int8({ mode: 'number' }).notNull(),
    account: p.hex().notNull(),
    disabled: p.boolean().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.number] }), byBlock: index().on(t.blockNumber) }),
);

export const issuerChange = onchainTable(
  'issuer_change',
  (p) => ({
    kind: p.text().notNull(),
    number: p.int8({ mode: 'number' }).notNull(),
    account: p.hex(),
    reasonHash: p.hex(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const payoutNonce = onchainTable(
  'payout_nonce',
  (p) => ({
    holder: p.hex().notNull(),
    nonce: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.holder] }), byBlock: index().on(t.blockNumber) }),
);

export const signedPayout = onchainTable(
  'signed_payout',
  (p) => ({
    holder: p.hex().notNull(),
    part: p.hex().notNull(),
    payee: p.hex().notNull(),
    selector: p.hex().notNull(),
    nonce: p.int8({ mode: 'number' }).notNull(),
    amount: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const successionAgreement = onchainTable(
  'succession_agreement',
  (p) => ({
    previous: p.hex().notNull(),
    next: p.hex().notNull(),
    issuer: p.hex().notNull(),
    orderHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const wallet = onchainTable(
  'wallet',
  (p) => ({
    wallet: p.hex().notNull(),
    identity: p.bigint().notNull(),
    expiry: p.int8({ mode: 'number' }).notNull(),
    country: p.int8({ mode: 'number' }).notNull(),
    tier: p.int8({ mode: 'number' }).notNull(),
    issuer: p.int8({ mode: 'number' }).notNull(),
    nonce: p.int8({ mode: 'number' }).notNull(),
    revoked: p.boolean().notNull(),
    replacedBy: p.hex(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.wallet] }), byBlock: index().on(t.blockNumber) }),
);

export const walletReplacement = onchainTable(
  'wallet_replacement',
  (p) => ({
    previous: p.hex().notNull(),
    next: p.hex().notNull(),
    identity: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const dossierPublication = onchainTable(
  'dossier_publication',
  (p) => ({
    token: p.hex().notNull(),
    dossierHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const pause = onchainTable(
  'pause',
  (p) => ({
    token: p.hex().notNull(),
    until: p.int8({ mode: 'number' }).notNull(),
    account: p.hex().notNull(),
    reasonHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const project = onchainTable(
  'project',
  (p) => ({
    token: p.hex().notNull(),
    slug: p.text().notNull(),
    name: p.text().notNull(),
    symbol: p.text().notNull(),
    spv: p.hex().notNull(),
    offering: p.hex().notNull(),
    treasury: p.hex().notNull(),
    governance: p.hex().notNull(),
    timelock: p.hex().notNull(),
    currency: p.hex().notNull(),
    currencyDecimals: p.int8({ mode: 'number' }).notNull(),
    dossierHash: p.hex().notNull(),
    reviewer: p.hex().notNull(),
    verifier: p.hex().notNull(),
    secondVerifier: p.hex().notNull(),
    unclaimedDestination: p.hex().notNull(),
    releaseNumber: p.int8({ mode: 'number' }).notNull(),
    nonce: p.bigint().notNull(),
    price: p.bigint().notNull(),
    softCap: p.bigint().notNull(),
    hardCap: p.bigint().notNull(),
    minTicket: p.bigint().notNull(),
    opensAt: p.int8({ mode: 'number' }).notNull(),
    closesAt: p.int8({ mode: 'number' }).notNull(),
    reflection: p.int8({ mode: 'number' }).notNull(),
    minIdentities: p.int8({ mode: 'number' }).notNull(),
    maxBps: p.int8({ mode: 'number' }).notNull(),
    tierLimits: p.text().notNull(),
    trancheBps: p.text().notNull(),
    longStop: p.int8({ mode: 'number' }).notNull(),
    concessionEnd: p.int8({ mode: 'number' }).notNull(),
    raiseFeeBps: p.int8({ mode: 'number' }).notNull(),
    managementFeeBps: p.int8({ mode: 'number' }).notNull(),
    stage: p.text().notNull(),
    stageSince: p.int8({ mode: 'number' }).notNull(),
    pausedUntil: p.int8({ mode: 'number' }).notNull(),
    defaultCertified: p.boolean().notNull(),
    supply: p.bigint().notNull(),
    sold: p.bigint().notNull(),
    raised: p.bigint().notNull(),
    identities: p.int8({ mode: 'number' }).notNull(),
    lastInvestAt: p.int8({ mode: 'number' }).notNull(),
    finalizedAt: p.int8({ mode: 'number' }).notNull(),
    epoch: p.int8({ mode: 'number' }).notNull(),
    acc: p.bigint().notNull(),
    pendingId: p.int8({ mode: 'number' }).notNull(),
    pendingAmount: p.bigint().notNull(),
    pendingRecordTime: p.int8({ mode: 'number' }).notNull(),
    escrow: p.bigint().notNull(),
    released: p.bigint().notNull(),
    profit: p.bigint().notNull(),
    fees: p.bigint().notNull(),
    netRaise: p.bigint().notNull(),
    poolsOwed: p.bigint().notNull(),
    redemptionPayer: p.hex(),
    redemptionAt: p.int8({ mode: 'number' }).notNull(),
    redemptionPool: p.bigint().notNull(),
    redemptionSupply: p.bigint().notNull(),
    redeemed: p.bigint().notNull(),
    forcedCapacity: p.bigint().notNull(),
    forcedDrawn: p.bigint().notNull(),
    forcedDrawnAt: p.int8({ mode: 'number' }).notNull(),
    forcedAllowed: p.bigint().notNull(),
    forcedAllowedUntil: p.int8({ mode: 'number' }).notNull(),
    declaredTotal: p.bigint().notNull(),
    claimedTotal: p.bigint().notNull(),
    reportDueAt: p.int8({ mode: 'number' }).notNull(),
    reportEvery: p.int8({ mode: 'number' }).notNull(),
    createdAt: p.int8({ mode: 'number' }).notNull(),
    createdBlock: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token] }), byBlock: index().on(t.blockNumber) }),
);

export const replacement = onchainTable(
  'replacement',
  (p) => ({
    token: p.hex().notNull(),
    kind: p.text().notNull(),
    previous: p.hex().notNull(),
    next: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const report = onchainTable(
  'report',
  (p) => ({
    token: p.hex().notNull(),
    documentHash: p.hex().notNull(),
    dueNext: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const sponsor = onchainTable(
  'sponsor',
  (p) => ({
    token: p.hex().notNull(),
    identity: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const stageChange = onchainTable(
  'stage_change',
  (p) => ({
    token: p.hex().notNull(),
    fromStage: p.text().notNull(),
    toStage: p.text().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const suspendedVerifier = onchainTable(
  'suspended_verifier',
  (p) => ({
    token: p.hex().notNull(),
    verifier: p.hex().notNull(),
    until: p.int8({ mode: 'number' }).notNull(),
    reasonHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.verifier] }), byBlock: index().on(t.blockNumber) }),
);

export const termChange = onchainTable(
  'term_change',
  (p) => ({
    token: p.hex().notNull(),
    kind: p.text().notNull(),
    value: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const verifierSuspension = onchainTable(
  'verifier_suspension',
  (p) => ({
    token: p.hex().notNull(),
    verifier: p.hex().notNull(),
    until: p.int8({ mode: 'number' }).notNull(),
    reasonHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const cancellation = onchainTable(
  'cancellation',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    reasonHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const finalization = onchainTable(
  'finalization',
  (p) => ({
    token: p.hex().notNull(),
    succeeded: p.boolean().notNull(),
    sold: p.bigint().notNull(),
    raised: p.bigint().notNull(),
    fee: p.bigint().notNull(),
    identities: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const investment = onchainTable(
  'investment',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    identity: p.bigint().notNull(),
    shares: p.bigint().notNull(),
    cost: p.bigint().notNull(),
    fresh: p.bigint().notNull(),
    since: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const position = onchainTable(
  'position',
  (p) => ({
    token: p.hex().notNull(),
    identity: p.bigint().notNull(),
    wallet: p.hex().notNull(),
    since: p.int8({ mode: 'number' }).notNull(),
    fresh: p.bigint().notNull(),
    revocations: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.identity] }), byBlock: index().on(t.blockNumber) }),
);

export const refund = onchainTable(
  'refund',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    identity: p.bigint().notNull(),
    payee: p.hex().notNull(),
    shares: p.bigint().notNull(),
    amount: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const revocation = onchainTable(
  'revocation',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    identity: p.bigint().notNull(),
    payee: p.hex().notNull(),
    shares: p.bigint().notNull(),
    amount: p.bigint().notNull(),
    revocations: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const accrual = onchainTable(
  'accrual',
  (p) => ({
    token: p.hex().notNull(),
    declaration: p.int8({ mode: 'number' }).notNull(),
    epoch: p.int8({ mode: 'number' }).notNull(),
    acc: p.bigint().notNull(),
    amount: p.bigint().notNull(),
    supply: p.bigint().notNull(),
    recordTime: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const delegation = onchainTable(
  'delegation',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    previous: p.hex().notNull(),
    next: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const forcedTransfer = onchainTable(
  'forced_transfer',
  (p) => ({
    token: p.hex().notNull(),
    sender: p.hex().notNull(),
    recipient: p.hex().notNull(),
    shares: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const forcedTransferAllowance = onchainTable(
  'forced_transfer_allowance',
  (p) => ({
    token: p.hex().notNull(),
    shares: p.bigint().notNull(),
    until: p.int8({ mode: 'number' }).notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const holder = onchainTable(
  'holder',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    balance: p.bigint().notNull(),
    accrued: p.bigint().notNull(),
    epoch: p.int8({ mode: 'number' }).notNull(),
    acc: p.bigint().notNull(),
    frozen: p.bigint().notNull(),
    frozenUntil: p.int8({ mode: 'number' }).notNull(),
    votes: p.bigint().notNull(),
    delegate: p.hex(),
    claimed: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.account] }), byBlock: index().on(t.blockNumber) }),
);

export const positionMigration = onchainTable(
  'position_migration',
  (p) => ({
    token: p.hex().notNull(),
    previous: p.hex().notNull(),
    next: p.hex().notNull(),
    shares: p.bigint().notNull(),
    frozen: p.bigint().notNull(),
    accrued: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const shareFreeze = onchainTable(
  'share_freeze',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    shares: p.bigint(),
    until: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const transfer = onchainTable(
  'transfer',
  (p) => ({
    token: p.hex().notNull(),
    sender: p.hex().notNull(),
    recipient: p.hex().notNull(),
    shares: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const claim = onchainTable(
  'claim',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    payee: p.hex().notNull(),
    amount: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const declaration = onchainTable(
  'declaration',
  (p) => ({
    token: p.hex().notNull(),
    number: p.int8({ mode: 'number' }).notNull(),
    kind: p.text().notNull(),
    payer: p.hex().notNull(),
    amount: p.bigint().notNull(),
    fee: p.bigint().notNull(),
    recordTime: p.int8({ mode: 'number' }).notNull(),
    documentHash: p.hex().notNull(),
    declaredAt: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
    cancelledAt: p.int8({ mode: 'number' }),
    epoch: p.int8({ mode: 'number' }),
    acc: p.bigint(),
    netAmount: p.bigint(),
    supply: p.bigint(),
    appliedAt: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.number] }), byBlock: index().on(t.blockNumber) }),
);

export const declarationCancellation = onchainTable(
  'declaration_cancellation',
  (p) => ({
    token: p.hex().notNull(),
    number: p.int8({ mode: 'number' }).notNull(),
    amount: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const fee = onchainTable(
  'fee',
  (p) => ({
    token: p.hex().notNull(),
    declaration: p.int8({ mode: 'number' }).notNull(),
    amount: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const tranche = onchainTable(
  'tranche',
  (p) => ({
    token: p.hex().notNull(),
    number: p.int8({ mode: 'number' }).notNull(),
    bps: p.int8({ mode: 'number' }).notNull(),
    amount: p.bigint(),
    state: p.text().notNull(),
    requests: p.int8({ mode: 'number' }).notNull(),
    certificate: p.hex(),
    evidenceHash: p.hex(),
    requestedAt: p.int8({ mode: 'number' }),
    firstSigned: p.boolean().notNull(),
    secondSigned: p.boolean().notNull(),
    extended: p.boolean().notNull(),
    releasableAt: p.int8({ mode: 'number' }),
    notBefore: p.int8({ mode: 'number' }),
    releasedAt: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.number] }), byBlock: index().on(t.blockNumber) }),
);

export const trancheChange = onchainTable(
  'tranche_change',
  (p) => ({
    token: p.hex().notNull(),
    number: p.int8({ mode: 'number' }).notNull(),
    step: p.text().notNull(),
    certificate: p.hex().notNull(),
    evidenceHash: p.hex(),
    verifier: p.hex(),
    reasonHash: p.hex(),
    notBefore: p.int8({ mode: 'number' }),
    amount: p.bigint(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const withdrawal = onchainTable(
  'withdrawal',
  (p) => ({
    token: p.hex().notNull(),
    kind: p.text().notNull(),
    payee: p.hex().notNull(),
    amount: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const defaultCertificate = onchainTable(
  'default_certificate',
  (p) => ({
    token: p.hex().notNull(),
    evidenceHash: p.hex().notNull(),
    verifier: p.hex().notNull(),
    complete: p.boolean().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const payer = onchainTable(
  'payer',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    listed: p.boolean().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.account] }), byBlock: index().on(t.blockNumber) }),
);

export const payerListing = onchainTable(
  'payer_listing',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    listed: p.boolean().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const poolRefund = onchainTable(
  'pool_refund',
  (p) => ({
    token: p.hex().notNull(),
    payer: p.hex().notNull(),
    owed: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.payer] }), byBlock: index().on(t.blockNumber) }),
);

export const redemption = onchainTable(
  'redemption',
  (p) => ({
    token: p.hex().notNull(),
    account: p.hex().notNull(),
    payee: p.hex().notNull(),
    shares: p.bigint().notNull(),
    amount: p.bigint().notNull(),
    profit: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const redemptionChange = onchainTable(
  'redemption_change',
  (p) => ({
    token: p.hex().notNull(),
    step: p.text().notNull(),
    payer: p.hex(),
    pool: p.bigint().notNull(),
    notBefore: p.int8({ mode: 'number' }),
    supply: p.bigint(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const sweep = onchainTable(
  'sweep',
  (p) => ({
    token: p.hex().notNull(),
    payee: p.hex().notNull(),
    amount: p.bigint().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const termination = onchainTable(
  'termination',
  (p) => ({
    token: p.hex().notNull(),
    cause: p.text().notNull(),
    account: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const proposal = onchainTable(
  'proposal',
  (p) => ({
    token: p.hex().notNull(),
    proposalId: p.bigint().notNull(),
    proposer: p.hex(),
    target: p.hex(),
    selector: p.hex(),
    calldata: p.text(),
    heavy: p.boolean().notNull(),
    subject: p.hex(),
    description: p.text(),
    descriptionHash: p.hex(),
    voteStart: p.int8({ mode: 'number' }).notNull(),
    voteEnd: p.int8({ mode: 'number' }).notNull(),
    forVotes: p.bigint().notNull(),
    againstVotes: p.bigint().notNull(),
    abstainVotes: p.bigint().notNull(),
    createdAt: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex(),
    queuedAt: p.int8({ mode: 'number' }),
    eta: p.int8({ mode: 'number' }),
    executedAt: p.int8({ mode: 'number' }),
    cancelledAt: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.proposalId] }), byBlock: index().on(t.blockNumber) }),
);

export const proposalChange = onchainTable(
  'proposal_change',
  (p) => ({
    token: p.hex().notNull(),
    proposalId: p.bigint().notNull(),
    step: p.text().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const signal = onchainTable(
  'signal',
  (p) => ({
    token: p.hex().notNull(),
    documentHash: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const vote = onchainTable(
  'vote',
  (p) => ({
    token: p.hex().notNull(),
    proposalId: p.bigint().notNull(),
    account: p.hex().notNull(),
    support: p.int8({ mode: 'number' }).notNull(),
    weight: p.bigint().notNull(),
    reason: p.text().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const voteSkip = onchainTable(
  'vote_skip',
  (p) => ({
    token: p.hex().notNull(),
    proposalId: p.bigint().notNull(),
    account: p.hex().notNull(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const confirmation = onchainTable(
  'confirmation',
  (p) => ({
    token: p.hex().notNull(),
    selector: p.hex().notNull(),
    calldata: p.text().notNull(),
    until: p.int8({ mode: 'number' }).notNull(),
    awaitedAt: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
    confirmedAt: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.token, t.selector] }), byBlock: index().on(t.blockNumber) }),
);

export const confirmationChange = onchainTable(
  'confirmation_change',
  (p) => ({
    token: p.hex().notNull(),
    selector: p.hex().notNull(),
    step: p.text().notNull(),
    calldata: p.text().notNull(),
    until: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);

export const enforcement = onchainTable(
  'enforcement',
  (p) => ({
    contract: p.hex().notNull(),
    enforcementId: p.hex().notNull(),
    token: p.hex(),
    target: p.hex(),
    selector: p.hex().notNull(),
    calldata: p.text().notNull(),
    call: p.text().notNull(),
    orderHash: p.hex().notNull(),
    scheduledAt: p.int8({ mode: 'number' }).notNull(),
    readyAt: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
    cancelledAt: p.int8({ mode: 'number' }),
    cancelledBy: p.hex(),
    reasonHash: p.hex(),
    doneAt: p.int8({ mode: 'number' }),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.contract, t.enforcementId] }), byBlock: index().on(t.blockNumber) }),
);

export const enforcementChange = onchainTable(
  'enforcement_change',
  (p) => ({
    contract: p.hex().notNull(),
    enforcementId: p.hex().notNull(),
    token: p.hex(),
    step: p.text().notNull(),
    orderHash: p.hex(),
    account: p.hex(),
    reasonHash: p.hex(),
    blockNumber: p.int8({ mode: 'bigint' }).notNull(),
    logIndex: p.int8({ mode: 'number' }).notNull(),
    blockTime: p.int8({ mode: 'number' }).notNull(),
    txHash: p.hex().notNull(),
  }),
  (t) => ({ pk: primaryKey({ columns: [t.blockNumber, t.logIndex] }) }),
);
