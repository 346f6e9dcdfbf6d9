import type { Dossier } from '@partisipro/contracts/dossier';
import type { Address } from 'viem';
import type { Deps } from '../deps.ts';
import { contractsOf } from '../projects/service.ts';
import { stageAt } from '../projects/stage.ts';
import { allPredecessors } from '../wallets/succession.ts';
import { claimableAt } from './claimable.ts';
import { activityOf, awaitingVote, holdingsOf, incomeOf } from './queries.ts';

type Row = Awaited<ReturnType<typeof holdingsOf>>[number];

const MAX_REVOCATIONS = 3;
/** Of what happened, what a page shows. */
const LATEST = 50;

/** What may be taken back now, and until when: shares of the running reflection window, at the price paid. */
function revocable(row: Row, stage: string, time: number) {
  const until = (row.since ?? 0) + row.reflection;
  const open = (stage === 'open' || stage === 'reflection') && time <= until;
  const left = (row.revocations ?? 0) < MAX_REVOCATIONS;
  const [fresh, balance] = [BigInt(row.fresh ?? '0'), BigInt(row.balance)];
  const shares = open && left ? (fresh < balance ? fresh : balance) : 0n;
  return { shares: shares.toString(), until: shares > 0n ? until : null };
}

/** What a list shows of a project beside a holding. */
function describedBy({ dossier_body }: Row) {
  if (!dossier_body) return null;
  const { sector, subsector, budget, facts, governmentSupport } = JSON.parse(dossier_body) as Dossier;
  const capacity = facts.find(({ key }) => key === 'capacity')?.value ?? null;
  return { sector, subsector, budget: budget?.amount, capacity, governmentSupport };
}

/** What may be claimed now: nothing where the book holds less, since what nobody claimed was swept. */
function claimableOf(row: Row, time: number): bigint {
  const claimable = claimableAt(
    {
      balance: row.balance,
      accrued: row.accrued,
      holderAcc: row.holder_acc,
      acc: row.acc,
      supply: row.supply,
      pendingId: row.pending_id,
      pendingAmount: row.pending_amount,
      pendingRecordTime: row.pending_record_time,
    },
    time,
  );
  return claimable > BigInt(row.profit) ? 0n : claimable;
}

/** What the pool pays for the shares that are not frozen: `Treasury.redeem`, the profit aside. */
function redeemable(row: Row, stage: string, frozen: bigint) {
  const free = BigInt(row.balance) - frozen;
  const shares = stage === 'redemption' && free > 0n ? free : 0n;
  const amount = shares === 0n ? 0n : (shares * BigInt(row.redemption_pool)) / BigInt(row.redemption_supply);
  return { shares: shares.toString(), amount: amount.toString() };
}

function holding(row: Row, time: number) {
  const stage = stageAt(row, time);
  const cost = (shares: bigint) => (shares * BigInt(row.price)).toString();
  const refundable = stage === 'failed' || stage === 'cancelled';
  const frozen = row.frozen_until > time ? BigInt(row.frozen) : 0n;
  return {
    slug: row.slug,
    title: row.title ?? row.name,
    symbol: row.symbol,
    stage,
    contracts: contractsOf(row),
    currency: row.currency,
    currencyDecimals: row.currency_decimals,
    price: row.price,
    supply: row.supply,
    dossier: describedBy(row),
    shares: row.balance,
    cost: cost(BigInt(row.balance)),
    /** Subscription receipts until the raise is finalised. */
    locked: stage === 'open' || refundable || stage === 'reflection',
    frozen: frozen.toString(),
    /** 2^32 − 1: until it is lifted. */
    frozenUntil: frozen > 0n ? row.frozen_until : null,
    votes: row.votes,
    delegate: row.delegate,
    claimable: claimableOf(row, time).toString(),
    claimed: row.claimed,
    revocable: revocable(row, stage, time),
    refundable: refundable ? cost(BigInt(row.balance)) : '0',
    redeemable: redeemable(row, stage, frozen),
  };
}

/** What lies with wallets that this one replaced: anyone may move it here. */
const stranded = (rows: Row[], time: number) =>
  rows
    .map((row) => ({
      ...{ slug: row.slug, title: row.title ?? row.name, symbol: row.symbol },
      ...{ currency: row.currency, currencyDecimals: row.currency_decimals },
      contracts: contractsOf(row),
      wallet: row.account,
      shares: row.balance,
      claimable: claimableOf(row, time).toString(),
    }))
    .filter(({ shares, claimable }) => shares !== '0' || claimable !== '0');

/** All that one wallet has here, what it may do about it now, and what happened. */
export async function portfolio({ db }: Deps, account: Address, time: number, activities = LATEST) {
  const [rows, activity, paid, votes, replaced] = await Promise.all([
    holdingsOf(db, [account]),
    activityOf(db, account, activities),
    incomeOf(db, account),
    awaitingVote(db, account, time),
    allPredecessors(db, account),
  ]);
  const left = replaced.length === 0 ? [] : await holdingsOf(db, replaced);
  const projects = new Map(
    rows.map(({ token, slug, symbol, currency, currency_decimals: currencyDecimals }) => [
      token,
      { slug, symbol, currency, currencyDecimals },
    ]),
  );
  return {
    holdings: rows.map((row) => holding(row, time)),
    stranded: stranded(left, time),
    /** Every profit that was paid, the earliest first. */
    income: paid.flatMap(({ token, amount, block_time, tx_hash }) => {
      const project = projects.get(token);
      return project ? [{ ...project, amount, time: block_time, tx: tx_hash }] : [];
    }),
    toVote: votes.map((row) => ({
      slug: row.slug,
      name: row.name,
      id: row.proposal_id,
      description: row.description,
      voteEnd: row.vote_end,
      votes: row.votes,
    })),
    activity: activity.map(({ kind, token, shares, amount, other, block_number, block_time, tx_hash }) => ({
      kind,
      slug: projects.get(token)?.slug ?? null,
      symbol: projects.get(token)?.symbol ?? null,
      shares,
      amount,
      other,
      block: block_number,
      time: block_time,
      tx: tx_hash,
    })),
  };
}
