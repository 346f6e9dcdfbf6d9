/** A project, its terms, its books and its shares. */
import {
  offeringAbi,
  projectFactoryAbi,
  projectTokenAbi,
  releaseBookAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import { leftAt } from '../src/bucket.ts';
import { stageOf } from '../src/stage.ts';
import { clean } from '../src/text.ts';
import { ask, fields, list, one, type Answer, type Check, type Singletons } from './check.ts';
import { big, type Row } from './rows.ts';
import { stageAt } from './stage.ts';

export function projectChecks(row: Row, { ProjectFactory, ReleaseBook }: Singletons, now: bigint): Check[] {
  const base = { table: 'project', key: String(row.slug) };
  const token = (name: string) => ask(projectTokenAbi, row.token, name);
  const treasury = (name: string) => ask(treasuryAbi, row.treasury, name);
  const { supply, epoch, acc, release_number, paused_until, currency_decimals } = row;
  const { pending_id, pending_amount, pending_record_time, long_stop, concession_end } = row;
  const pending = { pending_id, pending_amount, pending_record_time };
  const stage: Answer = (given: number) => [stageOf(given)];
  const text =
    (most: number): Answer =>
    (given: string) => [clean(given, most)];
  return [
    {
      ...base,
      stored: { token: row.token },
      call: ask(projectFactoryAbi, ProjectFactory, 'projectOf', row.slug),
      answer: one,
    },
    {
      ...base,
      stored: { release_number },
      call: ask(releaseBookAbi, ReleaseBook, 'releaseOfProject', row.token),
      answer: one,
    },
    { ...base, stored: suiteOf(row), call: token('suite'), answer: fields(...Object.keys(suiteOf(row))) },
    { ...base, stored: { name: row.name }, call: token('name'), answer: text(100) },
    { ...base, stored: { symbol: row.symbol }, call: token('symbol'), answer: text(32) },
    { ...base, stored: { supply }, call: token('totalSupply'), answer: one },
    { ...base, stored: { stage: stageAt(row, now) }, call: token('stage'), answer: stage },
    { ...base, stored: { paused_until }, call: token('pausedUntil'), answer: one },
    { ...base, stored: { epoch, acc }, call: token('accrual'), answer: list },
    { ...base, stored: pending, call: token('pending'), answer: list },
    { ...base, stored: { left: forcedLeft(row, now) }, call: token('forcedTransfersLeft'), answer: one },
    ...raiseChecks(row),
    { ...base, stored: booksOf(row), call: treasury('books'), answer: list },
    { ...base, stored: { currency: row.currency }, call: treasury('currency'), answer: one },
    { ...base, stored: { currency_decimals }, call: treasury('currencyDecimals'), answer: one },
    { ...base, stored: { spv: row.spv }, call: treasury('spv'), answer: one },
    {
      ...base,
      stored: { first: row.verifier, second: row.second_verifier },
      call: treasury('verifiers'),
      answer: list,
    },
    {
      ...base,
      stored: { due: row.report_due_at, every: row.report_every },
      call: treasury('reportDuty'),
      answer: list,
    },
    { ...base, stored: { long_stop }, call: treasury('longStop'), answer: one },
    { ...base, stored: { concession_end }, call: treasury('concessionEnd'), answer: one },
  ];
}

const suiteOf = ({ token, offering, treasury, governance, timelock }: Row) => ({
  ...{ token, offering, treasury, governance, timelock },
});

function booksOf(row: Row) {
  const { escrow, released, profit, fees, net_raise } = row;
  const pools = big(row.redemption_pool) - big(row.redeemed) + big(row.pools_owed);
  return { escrow, released, profit, fees, net_raise, pools };
}

const forcedLeft = (row: Row, now: bigint) =>
  leftAt(
    {
      supply: big(row.supply),
      forcedCapacity: big(row.forced_capacity),
      forcedDrawn: big(row.forced_drawn),
      forcedDrawnAt: Number(row.forced_drawn_at),
      forcedAllowed: big(row.forced_allowed),
      forcedAllowedUntil: Number(row.forced_allowed_until),
    },
    Number(now),
  );

function raiseChecks(row: Row): Check[] {
  const base = { table: 'project', key: String(row.slug) };
  const offering = (name: string) => ask(offeringAbi, row.offering, name);
  const { price, soft_cap, hard_cap, min_ticket, opens_at, closes_at, reflection } = row;
  const { min_identities, max_bps, tier_limits, identities, last_invest_at, finalized_at } = row;
  const terms = { price, soft_cap, hard_cap, min_ticket, opens_at, closes_at, reflection };
  return [
    {
      ...base,
      stored: { ...terms, min_identities, max_bps, tier_limits },
      call: offering('terms'),
      answer: ({ tierLimits, ...t }: Record<string, unknown>) => [
        ...[t.price, t.softCap, t.hardCap, t.minTicket, t.opensAt, t.closesAt, t.reflection],
        ...[t.minIdentities, t.maxBps, JSON.stringify(tierLimits)],
      ],
    },
    {
      ...base,
      stored: { sold: row.stage === 'open' ? row.supply : row.sold },
      call: offering('sold'),
      answer: one,
    },
    { ...base, stored: { identities }, call: offering('identities'), answer: one },
    { ...base, stored: { last_invest_at }, call: offering('lastInvestAt'), answer: one },
    { ...base, stored: { finalized_at }, call: offering('finalizedAt'), answer: one },
  ];
}
