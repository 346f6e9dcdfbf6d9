/**
 * What events of a project add up to. Not all columns: what a view of a contract tells is asked of the view. That every
 * event of a project moves the project's own row is said once, in `fold.ts`.
 */
import { keccak256, stringToBytes, zeroAddress } from 'viem';
import { clean } from '../../src/text.ts';
import type { Book, Cells } from './book.ts';
import { STAGE } from './event-rules.ts';
import { lower, type Told } from './logs.ts';
import type { StateRule } from './platform-rules.ts';

const KIND = ['profit', 'liquidation', 'escrow'];
const COMPLETION = 255;

const sum = (row: Cells | undefined, column: string, more: bigint) => ({
  [column]: BigInt(String(row?.[column] ?? 0)) + more,
});

function project(book: Book, { token, block }: Told, cells: Cells = {}) {
  book.write('project', { token }, block, cells);
}
function addTo(book: Book, told: Told, column: string, more: bigint) {
  project(book, told, sum(book.find('project', { token: told.token }), column, more));
}
function holder(book: Book, { token, block }: Told, account: string, cells: Cells = {}) {
  const nothing = { balance: 0, votes: 0, frozen: 0, frozen_until: 0, claimed: 0, delegate: null };
  const key = { token, account: lower(account) };
  book.write('holder', key, block, { ...(book.find('holder', key) ? {} : nothing), ...cells });
}
function addToHolder(book: Book, told: Told, account: string, column: string, more: bigint) {
  const found = book.find('holder', { token: told.token, account: lower(account) });
  holder(book, told, account, sum(found, column, more));
}
const tranche = (book: Book, { token, block, args }: Told, cells: Cells) =>
  book.write('tranche', { token, number: args.tranche }, block, cells);
const proposal = (book: Book, { token, block, args }: Told, cells: Cells) =>
  book.write('proposal', { token, proposal_id: args.proposalId }, block, cells);
const owed = (book: Book, { token, block, args: { payer } }: Told, more: bigint) =>
  book.write('pool_refund', { token, payer }, block, {
    ...sum(book.find('pool_refund', { token, payer }), 'owed', more),
  });

const SIDES = ['against_votes', 'for_votes', 'abstain_votes'];
const voted: StateRule = (book, told) => {
  const { token, args } = told;
  const side = SIDES[args.support]!;
  proposal(
    book,
    told,
    sum(book.find('proposal', { token, proposal_id: args.proposalId }), side, args.weight),
  );
};

const created: StateRule = (book, { args, block, time, hash }) => {
  const { params, ...made } = args;
  const { terms, ...given } = params;
  const { token } = made;
  book.write('project', { token: lower(token) }, block, {
    ...{ offering: made.offering, treasury: made.treasury, governance: made.governance },
    ...{ timelock: made.timelock, reviewer: made.reviewer, currency_decimals: made.currencyDecimals },
    ...{ spv: given.spv, slug: given.slug, name: clean(given.name, 100), symbol: clean(given.symbol, 32) },
    ...{ currency: given.currency, dossier_hash: given.dossierHash, verifier: given.verifier },
    ...{ second_verifier: given.secondVerifier, unclaimed_destination: given.unclaimedDestination },
    ...{ release_number: given.release, nonce: given.nonce, price: terms.price, soft_cap: terms.softCap },
    ...{ hard_cap: terms.hardCap, min_ticket: terms.minTicket, opens_at: terms.opensAt },
    ...{ closes_at: terms.closesAt, reflection: terms.reflection, min_identities: terms.minIdentities },
    ...{ max_bps: terms.maxBps, tier_limits: JSON.stringify(terms.tierLimits) },
    ...{ tranche_bps: JSON.stringify(given.trancheBps), long_stop: given.longStop },
    ...{ concession_end: given.concessionEnd, raise_fee_bps: given.raiseFeeBps },
    ...{ management_fee_bps: given.managementFeeBps, created_at: time, created_block: block, tx_hash: hash },
    ...{ supply: 0, raised: 0, declared_total: 0, claimed_total: 0, stage: STAGE[0], redemption_payer: null },
  });
  for (const [number, bps] of [...given.trancheBps.entries(), [COMPLETION, 0]])
    book.write('tranche', { token, number }, block, {
      ...{ bps, requests: 0, extended: false, certificate: null, evidence_hash: null },
      ...{ requested_at: null, releasable_at: null, not_before: null, released_at: null },
    });
};

const transferred: StateRule = (book, told) => {
  const { from, to, value } = told.args;
  if (from === zeroAddress) addTo(book, told, 'supply', value);
  else addToHolder(book, told, from, 'balance', 0n - value);
  if (to === zeroAddress) addTo(book, told, 'supply', 0n - value);
  else addToHolder(book, told, to, 'balance', value);
};

function paid(book: Book, told: Told, account: string, profit: bigint) {
  addToHolder(book, told, account, 'claimed', profit);
  addTo(book, told, 'claimed_total', profit);
}

const declared: StateRule = (book, told) => {
  const { args, token, block, time, hash } = told;
  book.write('declaration', { token, number: args.id }, block, {
    ...{ kind: KIND[args.kind], payer: args.payer, amount: args.amount, fee: args.fee, declared_at: time },
    ...{ record_time: args.recordTime, document_hash: args.documentHash, tx_hash: hash, cancelled_at: null },
    ...{ epoch: null, acc: null, net_amount: null, supply: null, applied_at: null },
  });
  addTo(book, told, 'declared_total', args.amount);
};

export const PROJECT_RULES: Record<string, StateRule> = {
  'ProjectFactory.ProjectCreated': created,
  'ProjectToken.Transfer': transferred,
  'ProjectToken.StageChanged': (book, told) => project(book, told, { stage: STAGE[told.args.to] }),
  'ProjectToken.PausedUntil': (book, told) => project(book, told, { paused_until: told.args.until }),
  'ProjectToken.Frozen': (book, told) => holder(book, told, told.args.account, { frozen: told.args.amount }),
  'ProjectToken.FrozenUntil': (book, told) =>
    holder(book, told, told.args.account, { frozen_until: told.args.until }),
  'ProjectToken.PositionMigrated': (book, told) => {
    for (const account of [told.args.old, told.args.fresh]) holder(book, told, account);
  },
  'ProjectToken.DelegateChanged': (book, told) => {
    const { delegator, toDelegate } = told.args;
    holder(book, told, delegator, { delegate: toDelegate === delegator ? null : toDelegate });
  },
  'ProjectToken.DelegateVotesChanged': (book, told) =>
    holder(book, told, told.args.delegate, { votes: told.args.newVotes }),
  'ProjectToken.DeclarationApplied': (book, { args, token, block, time }) => {
    if (!book.find('declaration', { token, number: args.id })) return;
    book.write('declaration', { token, number: args.id }, block, {
      ...{ epoch: args.epoch, acc: args.acc, net_amount: args.amount, supply: args.supply, applied_at: time },
    });
  },
  'Offering.Invested': (book, { args: { identity, account, fresh, since }, token, block }) => {
    const known = book.find('position', { token, identity });
    book.write('position', { token, identity }, block, {
      ...{ wallet: account, fresh, since, ...(!known && { revocations: 0 }) },
    });
  },
  'Offering.Revoked': (book, { args: { identity, revocations }, token, block }) =>
    book.write('position', { token, identity }, block, { fresh: 0, revocations }),
  'Offering.RecordMoved': (book, { args: { identity, fresh }, token, block }) =>
    book.write('position', { token, identity }, block, { wallet: fresh }),
  'Offering.Finalized': (book, told) => {
    const { token, block, time } = told;
    const { succeeded, sold, raised } = told.args;
    project(book, told, { sold, raised, finalized_at: time });
    if (!succeeded) return;
    for (const row of [...book.of('tranche').values()])
      if (lower(String(row.token)) === token) book.write('tranche', { token, number: row.number }, block);
  },
  'Treasury.Claimed': (book, told) => paid(book, told, told.args.account, told.args.amount),
  'Treasury.Redeemed': (book, told) => paid(book, told, told.args.account, told.args.profit),
  'Treasury.Declared': declared,
  'Treasury.DeclarationCancelled': (book, told) => {
    const { args, token, block, time } = told;
    book.write('declaration', { token, number: args.id }, block, { cancelled_at: time });
    addTo(book, told, 'declared_total', 0n - args.amount);
  },
  'Treasury.TrancheRequested': (book, told) =>
    tranche(book, told, {
      ...{ requests: told.args.request, certificate: told.args.certificate, requested_at: told.time },
      ...{ evidence_hash: told.args.evidenceHash, extended: false, releasable_at: null },
    }),
  'Treasury.TrancheCertified': (book, told) =>
    tranche(book, told, { ...(told.args.complete && { releasable_at: told.args.releasableAt }) }),
  'Treasury.TrancheExtended': (book, told) =>
    tranche(book, told, { extended: true, releasable_at: told.args.releasableAt }),
  'Treasury.TrancheBlocked': (book, told) => tranche(book, told, { not_before: told.args.notBefore }),
  'Treasury.TrancheReleased': (book, told) => tranche(book, told, { released_at: told.time }),
  'Treasury.LongStopChanged': (book, told) => project(book, told, { long_stop: told.args.longStop }),
  'Treasury.ConcessionEndChanged': (book, told) =>
    project(book, told, { concession_end: told.args.concessionEnd }),
  'Treasury.ReportDutyChanged': (book, told) => project(book, told, { report_every: told.args.every }),
  'Treasury.SPVReplaced': (book, told) => project(book, told, { spv: told.args.to }),
  'Treasury.VerifierReplaced': (book, told) => {
    const { from, to } = told.args;
    const first = book.find('project', { token: told.token })?.verifier;
    project(book, told, first === from ? { verifier: to } : { second_verifier: to });
  },
  'Treasury.VerifierSuspended': (book, { args: { verifier, until, reasonHash }, token, block }) =>
    book.write('suspended_verifier', { token, verifier }, block, { until, reason_hash: reasonHash }),
  'Treasury.PayerListed': (book, { args: { payer, listed }, token, block }) =>
    book.write('payer', { token, account: payer }, block, { listed }),
  'Treasury.RedemptionOpened': (book, told) => project(book, told, { redemption_payer: told.args.payer }),
  'Treasury.RedemptionBlocked': (book, told) => {
    project(book, told, { redemption_payer: null });
    owed(book, told, told.args.pool);
  },
  'Treasury.PoolWithdrawn': (book, told) => owed(book, told, 0n - told.args.amount),
  'Governance.ProposalCreated': (book, told) => {
    const { proposer, targets, calldatas, voteStart, voteEnd, description } = told.args;
    proposal(book, told, {
      ...{ proposer, target: targets[0], calldata: calldatas[0], selector: calldatas[0].slice(0, 10) },
      ...{ vote_start: voteStart, vote_end: voteEnd, description: clean(description, 20_000) },
      ...{ description_hash: keccak256(stringToBytes(description)), created_at: told.time },
      ...{ tx_hash: told.hash, queued_at: null, eta: null, executed_at: null, cancelled_at: null },
      ...{ against_votes: 0, for_votes: 0, abstain_votes: 0 },
    });
  },
  'Governance.ProposalKind': (book, told) =>
    proposal(book, told, { heavy: told.args.heavy, subject: told.args.subject }),
  'Governance.ProposalExtended': (book, told) =>
    proposal(book, told, { vote_end: told.args.extendedDeadline }),
  'Governance.ProposalQueued': (book, told) =>
    proposal(book, told, { queued_at: told.time, eta: told.args.etaSeconds }),
  'Governance.ProposalExecuted': (book, told) => proposal(book, told, { executed_at: told.time }),
  'Governance.ProposalCanceled': (book, told) => proposal(book, told, { cancelled_at: told.time }),
  'Governance.VoteCast': voted,
  'Governance.VoteCastWithParams': voted,
};
