/** What each event of each contract changes, by the table of docs/contracts/events.md. */
import { zeroAddress } from 'viem';
import type { ProjectParams } from '../../eip712/index.ts';
import { holder, type State } from './state.ts';
import type { Told } from './told.ts';

export type Fold = (state: State, told: Told, at: number) => void;

const KIND = { escrow: 2 };
const TRANCHE = { requested: 1, certified: 2, released: 3, blocked: 4 };
const NOBODY = 0n;

const tranche = (state: State, told: Told) => state.tranches.get(told.tranche)!;
const has = (state: State, identity: bigint) => {
  const { wallet } = state.positions.get(identity)!;
  return holder(state, wallet).shares;
};

export const TOKEN: Record<string, Fold> = {
  Transfer(state, { from, to, value }) {
    if (from === zeroAddress) state.supply += value;
    else holder(state, from).shares -= value;
    if (to === zeroAddress) state.supply -= value;
    else holder(state, to).shares += value;
  },
  StageChanged: (state, { to }) => void (state.stage = to),
  DelegateChanged: (state, { delegator, toDelegate }) =>
    void (holder(state, delegator).delegate = toDelegate),
  DelegateVotesChanged: (state, { delegate, newVotes }) => void (holder(state, delegate).votes = newVotes),
  Frozen: (state, { account, amount }) => void (holder(state, account).frozen = amount),
  FrozenUntil: (state, { account, until }) => void (holder(state, account).frozenUntil = until),
  SponsorAdded: (state, { identity }) => void state.sponsors.add(identity),
  PausedUntil: (state, { until }) => void (state.pausedUntil = until),
  DeclarationApplied(state, { id, epoch, acc }) {
    for (const one of state.holders.values()) one.accrued += one.shares * ((acc as bigint) - state.acc);
    [state.acc, state.epoch] = [acc, epoch];
    if (state.pending?.id === id) state.pending = undefined;
  },
  PositionMigrated(state, { old, fresh, accrued }) {
    holder(state, old).accrued -= accrued;
    holder(state, fresh).accrued += accrued;
  },
};

export const OFFERING: Record<string, Fold> = {
  Invested(state, { account, identity, shares, cost, fresh, since }) {
    const revocations = state.positions.get(identity)?.revocations ?? 0;
    if (holder(state, account).shares === shares) ++state.identities;
    state.positions.set(identity, { wallet: account, since, fresh, revocations });
    state.books.escrow += cost;
  },
  Revoked(state, { identity, amount, revocations }) {
    Object.assign(state.positions.get(identity)!, { fresh: 0, revocations });
    if (has(state, identity) === NOBODY) --state.identities;
    state.books.escrow -= amount;
  },
  Refunded: (state, { amount }) => void (state.books.escrow -= amount),
  Finalized(state, { succeeded, raised, fee }, at) {
    state.finalizedAt = at;
    if (!succeeded) return;
    state.books.net = state.books.escrow = (raised as bigint) - fee;
    state.books.fees = fee;
  },
  RecordMoved: (state, { identity, fresh }) => void (state.positions.get(identity)!.wallet = fresh),
};

export const TREASURY: Record<string, Fold> = {
  TrancheRequested(state, { tranche: n, certificate, evidenceHash, request }) {
    const notBefore = state.tranches.get(n)?.notBefore ?? 0;
    const begun = { state: TRANCHE.requested, extended: false, signed: [], releasableAt: 0, notBefore };
    state.tranches.set(n, { ...begun, requests: request, certificate, evidenceHash });
  },
  TrancheCertified(state, told) {
    const one = tranche(state, told);
    one.signed.push(told.verifier);
    if (told.complete) Object.assign(one, { state: TRANCHE.certified, releasableAt: told.releasableAt });
  },
  TrancheExtended: (state, told) =>
    void Object.assign(tranche(state, told), { extended: true, releasableAt: told.releasableAt }),
  TrancheBlocked: (state, told) =>
    void Object.assign(tranche(state, told), { state: TRANCHE.blocked, notBefore: told.notBefore }),
  TrancheReleased(state, told) {
    tranche(state, told).state = TRANCHE.released;
    state.books.escrow -= told.amount;
    state.books.released += told.amount;
  },
  ReleasedWithdrawn: (state, { amount }) => void (state.books.released -= amount),
  ReportPosted: (state, { dueNext }) => void (state.reportDueAt = dueNext),
  ReportDutyChanged: (state, { every }) => void (state.reportEvery = every),
  LongStopChanged: (state, { longStop }) => void (state.longStop = longStop),
  ConcessionEndChanged: (state, { concessionEnd }) => void (state.concessionEnd = concessionEnd),
  SPVReplaced: (state, { to }) => void (state.spv = to),
  VerifierReplaced: (state, { from, to }) =>
    void (state.verifiers = state.verifiers.map((one) => (one === from ? to : one))),
  VerifierSuspended: (state, { verifier, until }) => void state.suspended.set(verifier, until),
  PayerListed: (state, { payer, listed }) => void state.payers.set(payer, listed),
  Declared(state, told) {
    const { id, kind, amount, fee, recordTime } = told;
    state.declarations.set(id, { ...told, cancelled: false as never });
    state.books.profit += amount;
    if (kind === KIND.escrow) state.books.escrow -= amount;
    else state.pending = { id, amount: (amount as bigint) - fee, recordTime };
  },
  DeclarationCancelled(state, { id, amount }) {
    Object.assign(state.declarations.get(id)!, { cancelled: true });
    state.books.profit -= amount;
    state.pending = undefined;
  },
  Claimed(state, { account, amount }) {
    holder(state, account).accrued -= (amount as bigint) << 64n;
    state.books.profit -= amount;
  },
  FeeAccrued(state, { amount }) {
    state.books.profit -= amount;
    state.books.fees += amount;
  },
  FeesWithdrawn: (state, { amount }) => void (state.books.fees -= amount),
  RedemptionOpened(state, { payer, pool, effectiveAt }) {
    Object.assign(state.redemption, { payer, pool, effectiveAt });
  },
  RedemptionBlocked(state, { payer, pool, notBefore }) {
    Object.assign(state.redemption, { payer: zeroAddress, pool: 0n, effectiveAt: notBefore });
    state.poolOwed.set(payer, (state.poolOwed.get(payer) ?? 0n) + pool);
  },
  PoolWithdrawn: (state, { payer }) => void state.poolOwed.set(payer, 0n),
  RedemptionBegun: (state, { supply }) => void (state.redemption.supply = Number(supply)),
  Redeemed(state, { account, amount, profit }) {
    state.redemption.redeemed += amount;
    state.books.profit -= profit;
    holder(state, account).accrued -= (profit as bigint) << 64n;
  },
  UnclaimedSwept: (state) => void (state.redemption.pool = state.redemption.redeemed),
};

export const GOVERNANCE: Record<string, Fold> = {
  ProposalCreated: (state, { proposalId, voteEnd }) =>
    void state.proposals.set(proposalId, { votes: [0n, 0n, 0n], end: Number(voteEnd), what: 'open' }),
  VoteCast(state, { proposalId, support, weight }) {
    state.proposals.get(proposalId)!.votes[support]! += weight as bigint;
  },
  ProposalExtended: (state, { proposalId, extendedDeadline }) =>
    void (state.proposals.get(proposalId)!.end = Number(extendedDeadline)),
  ProposalQueued: (state, { proposalId }) => void (state.proposals.get(proposalId)!.what = 'queued'),
  ProposalExecuted: (state, { proposalId }) => void (state.proposals.get(proposalId)!.what = 'executed'),
  ProposalCanceled: (state, { proposalId }) => void (state.proposals.get(proposalId)!.what = 'canceled'),
};

export const TIMELOCK: Record<string, Fold> = {
  EnforcementScheduled: (state, { id, orderHash, readyAt }) =>
    void state.orders.set(id, [orderHash, readyAt]),
  EnforcementCancelled: (state, { id }) => void state.orders.delete(id),
  EnforcementDone: (state, { id }) => void state.orders.delete(id),
  ConfirmationAwaited: (state, { selector, until }) => void state.awaited.set(selector, until),
  Confirmed: (state, { selector }) => void state.awaited.set(selector, 0),
};

export const PLATFORM: Record<string, Fold> = {
  ProjectCreated(state, told) {
    const { params } = told as { params: ProjectParams };
    state.created = params;
    Object.assign(state, {
      longStop: params.longStop,
      concessionEnd: params.concessionEnd,
      spv: params.spv,
    });
    state.verifiers = [params.verifier, params.secondVerifier];
  },
  ReleaseApplied: (state, { to }) => void (state.release = to),
  ReleaseVetoed: (state, { release, vetoed }) => void state.vetoed.set(release, vetoed),
};
