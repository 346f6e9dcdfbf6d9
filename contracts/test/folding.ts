/** The state of a project from its events alone, by the table of docs/contracts/events.md. */
import { parseEventLogs, zeroAddress, type Abi, type Address, type Hex } from 'viem';
import type { ProjectParams } from '../eip712/index.ts';
import { KINDS } from './upgrading.ts';
import type { Project, World } from './world.ts';

/** What events name; each has the type that its event gives it. */
type Field =
  | 'account'
  | 'acc'
  | 'accrued'
  | 'amount'
  | 'cancelled'
  | 'certificate'
  | 'complete'
  | 'concessionEnd'
  | 'cost'
  | 'delegate'
  | 'delegator'
  | 'effectiveAt'
  | 'epoch'
  | 'every'
  | 'evidenceHash'
  | 'extendedDeadline'
  | 'dueNext'
  | 'fee'
  | 'fresh'
  | 'from'
  | 'id'
  | 'identity'
  | 'kind'
  | 'listed'
  | 'longStop'
  | 'newVotes'
  | 'notBefore'
  | 'old'
  | 'orderHash'
  | 'params'
  | 'payer'
  | 'pool'
  | 'profit'
  | 'proposalId'
  | 'raised'
  | 'readyAt'
  | 'recordTime'
  | 'releasableAt'
  | 'release'
  | 'request'
  | 'revocations'
  | 'selector'
  | 'shares'
  | 'since'
  | 'succeeded'
  | 'supply'
  | 'support'
  | 'to'
  | 'toDelegate'
  | 'token'
  | 'tranche'
  | 'until'
  | 'value'
  | 'verifier'
  | 'vetoed'
  | 'voteEnd'
  | 'weight';
type Told = Record<Field, never>;
const KIND = { escrow: 2 };
const TRANCHE = { requested: 1, certified: 2, released: 3, blocked: 4 };
const NOBODY = 0n;

/** What each holder has, and what it earned, in units × 2^64. */
interface Holder {
  shares: bigint;
  accrued: bigint;
  votes: bigint;
  delegate: Address | undefined;
  frozen: bigint;
  frozenUntil: number;
}

export interface Tranche {
  state: number;
  requests: number;
  extended: boolean;
  signed: Address[];
  releasableAt: number;
  notBefore: number;
  evidenceHash: Hex;
  certificate: Hex;
}

export function emptyState() {
  return {
    created: undefined as ProjectParams | undefined,
    stage: 0,
    supply: 0n,
    holders: new Map<Address, Holder>(),
    acc: 0n,
    epoch: 0,
    pending: undefined as { id: number; amount: bigint; recordTime: number } | undefined,
    sponsors: new Set<bigint>(),
    pausedUntil: 0,
    positions: new Map<bigint, { wallet: Address; since: number; fresh: number; revocations: number }>(),
    identities: 0,
    raised: 0n,
    books: { escrow: 0n, released: 0n, profit: 0n, fees: 0n, net: 0n, pool: 0n, owed: 0n },
    poolOwed: new Map<Address, bigint>(),
    tranches: new Map<number, Tranche>(),
    declarations: new Map<number, Told>(),
    finalizedAt: 0,
    reportDueAt: 0,
    reportEvery: 180 * 86_400,
    longStop: 0,
    concessionEnd: 0,
    spv: zeroAddress as Address,
    verifiers: [] as Address[],
    suspended: new Map<Address, number>(),
    payers: new Map<Address, boolean>(),
    redemption: { payer: zeroAddress as Address, effectiveAt: 0, supply: 0, pool: 0n, redeemed: 0n },
    proposals: new Map<bigint, { votes: bigint[]; end: number; what: string }>(),
    awaited: new Map<Hex, number>(),
    orders: new Map<Hex, readonly [Hex, number]>(),
    release: 0,
    vetoed: new Map<number, boolean>(),
  };
}

export type State = ReturnType<typeof emptyState>;
type Fold = (state: State, told: Told, at: number) => void;

function holder(state: State, account: Address): Holder {
  const known = state.holders.get(account);
  if (known) return known;
  const fresh: Holder = {
    shares: 0n,
    accrued: 0n,
    votes: 0n,
    delegate: undefined,
    frozen: 0n,
    frozenUntil: 0,
  };
  state.holders.set(account, fresh);
  return fresh;
}

const tranche = (state: State, told: Told) => state.tranches.get(told.tranche)!;
const has = (state: State, identity: bigint) => {
  const { wallet } = state.positions.get(identity)!;
  return holder(state, wallet).shares;
};

const TOKEN: Record<string, Fold> = {
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

const OFFERING: Record<string, Fold> = {
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

const TREASURY: Record<string, Fold> = {
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

const GOVERNANCE: Record<string, Fold> = {
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

const TIMELOCK: Record<string, Fold> = {
  EnforcementScheduled: (state, { id, orderHash, readyAt }) =>
    void state.orders.set(id, [orderHash, readyAt]),
  EnforcementCancelled: (state, { id }) => void state.orders.delete(id),
  EnforcementDone: (state, { id }) => void state.orders.delete(id),
  ConfirmationAwaited: (state, { selector, until }) => void state.awaited.set(selector, until),
  Confirmed: (state, { selector }) => void state.awaited.set(selector, 0),
};

const PLATFORM: Record<string, Fold> = {
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

/** All that was said so far by, and of, this project, folded in its order. */
export async function folded(world: World, project: Project): Promise<State> {
  const folds = {
    token: TOKEN,
    offering: OFFERING,
    treasury: TREASURY,
    governance: GOVERNANCE,
    timelock: TIMELOCK,
  };
  const speakers = new Map<string, [Abi, Record<string, Fold>]>();
  for (const name of KINDS)
    speakers.set(project[name].address.toLowerCase(), [project[name].abi as Abi, folds[name]]);
  for (const { address, abi } of [world.factory, world.book])
    speakers.set(address.toLowerCase(), [abi as unknown as Abi, PLATFORM]);
  const addresses = [...speakers.keys()] as Address[];
  const logs = await world.client.getLogs({ address: addresses, fromBlock: project.receipt.blockNumber });
  const state = emptyState();
  for (const log of logs) {
    const [abi, fold] = speakers.get(log.address.toLowerCase())!;
    const [one] = parseEventLogs({ abi, logs: [log], strict: true });
    const told = (one as unknown as { args: Told } | undefined)?.args;
    const about = (told?.token as string | undefined)?.toLowerCase();
    if (!told || (about && about !== project.token.address.toLowerCase())) continue;
    const { timestamp } = await world.client.getBlock({ blockNumber: log.blockNumber! });
    fold[(one as unknown as { eventName: string }).eventName]?.(state, told, Number(timestamp));
  }
  return state;
}
