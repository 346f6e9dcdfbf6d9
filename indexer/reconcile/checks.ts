/** What must be equal: a value of a row, and what the chain answers. */
import {
  governanceAbi,
  identityRegistryAbi,
  offeringAbi,
  platformAccessAbi,
  projectFactoryAbi,
  projectTokenAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import type { Abi, Address } from 'viem';
import { stageOf } from '../src/stage.ts';
import { claimable } from './claimable.ts';
import { big, type Row, type Stored } from './rows.ts';

export interface Check {
  table: string;
  key: string;
  /** Compared one by one, in order, as texts. */
  stored: Record<string, unknown>;
  call: { address: Address; abi: Abi; functionName: string; args: unknown[] };
  /** From the chain's answer, in the order of `stored`. */
  answer: (given: never) => unknown[];
}

type Singletons = Record<'PlatformAccess' | 'IdentityRegistry' | 'ProjectFactory', Address>;
type Answer = (given: never) => unknown[];

const one: Answer = (given) => [given];
const list: Answer = (given: unknown[]) => given;
const fields =
  (...names: string[]): Answer =>
  (given: Record<string, unknown>) =>
    names.map((name) => given[name]);

export function checksOf({ tables }: Stored, contracts: Singletons, now: bigint): Check[] {
  const projects = new Map(tables.project.map((row) => [row.token, row]));
  const of = (row: Row) => projects.get(row.token)!;
  return [
    ...tables.project.flatMap((row) => projectChecks(row, contracts, now)),
    ...tables.holder.flatMap((row) => holderChecks(row, of(row), now)),
    ...tables.tranche.map((row) => trancheCheck(row, of(row))),
    ...tables.position.map((row) => positionCheck(row, of(row))),
    ...tables.declaration.map((row) => declarationCheck(row, of(row))),
    ...tables.proposal.flatMap((row) => proposalChecks(row, of(row))),
    ...platformChecks(tables, contracts, now),
  ];
}

const ask = (abi: Abi, address: unknown, functionName: string, ...args: unknown[]): Check['call'] => ({
  address: address as Address,
  abi,
  functionName,
  args,
});

function projectChecks(row: Row, { ProjectFactory }: Singletons, now: bigint): Check[] {
  const base = { table: 'project', key: String(row.slug) };
  const token = (name: string) => ask(projectTokenAbi, row.token, name);
  const offering = (name: string) => ask(offeringAbi, row.offering, name);
  const treasury = (name: string) => ask(treasuryAbi, row.treasury, name);
  const reflects = row.stage === 'open' && now >= big(row.closes_at);
  const decided = Number(row.finalized_at) !== 0;
  const { supply, identities, last_invest_at, epoch, acc } = row;
  const { escrow, released, profit, fees, net_raise } = row;
  const { pending_id, pending_amount, pending_record_time } = row;
  const books = { escrow, released, profit, fees, net_raise };
  const pending = { pending_id, pending_amount, pending_record_time };
  const stage: Answer = (given: number) => [stageOf(given)];
  return [
    {
      ...base,
      stored: { token: row.token },
      call: ask(projectFactoryAbi, ProjectFactory, 'projectOf', row.slug),
      answer: one,
    },
    { ...base, stored: { supply }, call: token('totalSupply'), answer: one },
    { ...base, stored: { stage: reflects ? 'reflection' : row.stage }, call: token('stage'), answer: stage },
    { ...base, stored: { epoch, acc }, call: token('accrual'), answer: list },
    { ...base, stored: pending, call: token('pending'), answer: list },
    { ...base, stored: { sold: decided ? row.sold : supply }, call: offering('sold'), answer: one },
    { ...base, stored: { identities }, call: offering('identities'), answer: one },
    { ...base, stored: { last_invest_at }, call: offering('lastInvestAt'), answer: one },
    { ...base, stored: books, call: treasury('books'), answer: list },
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
    { ...base, stored: { long_stop: row.long_stop }, call: treasury('longStop'), answer: one },
    { ...base, stored: { concession_end: row.concession_end }, call: treasury('concessionEnd'), answer: one },
  ];
}

function holderChecks(row: Row, project: Row, now: bigint): Check[] {
  const base = { table: 'holder', key: `${project.slug}/${row.account}` };
  const token = (name: string) => ask(projectTokenAbi, row.token, name, row.account);
  const { accrued, epoch } = row;
  return [
    { ...base, stored: { balance: row.balance }, call: token('balanceOf'), answer: one },
    { ...base, stored: { claimable: claimable(row, project, now) }, call: token('claimable'), answer: one },
    { ...base, stored: { accrued, epoch }, call: token('accruedOf'), answer: list },
    { ...base, stored: { frozen: row.frozen }, call: token('getFrozenTokens'), answer: one },
    { ...base, stored: { votes: row.votes }, call: token('getVotes'), answer: one },
    { ...base, stored: { delegate: row.delegate ?? row.account }, call: token('delegates'), answer: one },
  ];
}

const TRANCHE_STATES = ['none', 'requested', 'certified', 'released', 'blocked'];

function trancheCheck(row: Row, project: Row): Check {
  const { first_signed, second_signed, extended, requests, amount } = row;
  return {
    table: 'tranche',
    key: `${project.slug}/${row.number}`,
    stored: {
      ...{ state: row.state, requests, first_signed, second_signed, extended },
      ...{ releasable_at: row.releasable_at ?? 0, certificate: row.certificate ?? `0x${'0'.repeat(64)}` },
      amount: amount ?? 0,
    },
    call: ask(treasuryAbi, project.treasury, 'trancheOf', row.number),
    answer: ([t, sum]: [Record<string, unknown>, bigint]) => [
      TRANCHE_STATES[Number(t.state)],
      ...[t.requests, t.firstSigned, t.secondSigned, t.extended, t.releasableAt, t.certificate, sum],
    ],
  };
}

const positionCheck = (row: Row, project: Row): Check => ({
  table: 'position',
  key: `${project.slug}/${row.identity}`,
  stored: { wallet: row.wallet, since: row.since, fresh: row.fresh, revocations: row.revocations },
  call: ask(offeringAbi, project.offering, 'positionOf', big(row.identity)),
  answer: fields('wallet', 'since', 'fresh', 'revocations'),
});

const KINDS = ['profit', 'liquidation', 'escrow'];

const declarationCheck = (row: Row, project: Row): Check => ({
  table: 'declaration',
  key: `${project.slug}/${row.number}`,
  stored: {
    ...{ kind: row.kind, payer: row.payer, amount: row.amount, fee: row.fee, record_time: row.record_time },
    ...{ declared_at: row.declared_at, cancelled: row.cancelled_at !== null },
  },
  call: ask(treasuryAbi, project.treasury, 'declarationOf', row.number),
  answer: (d: Record<string, unknown>) => [
    KINDS[Number(d.kind)],
    ...[d.payer, d.amount, d.fee, d.recordTime, d.declaredAt, d.cancelled],
  ],
});

function proposalChecks(row: Row, project: Row): Check[] {
  const base = { table: 'proposal', key: `${project.slug}/${row.proposal_id}` };
  const governance = (name: string) => ask(governanceAbi, project.governance, name, big(row.proposal_id));
  const { against_votes, for_votes, abstain_votes } = row;
  const votes = { against_votes, for_votes, abstain_votes };
  return [
    { ...base, stored: votes, call: governance('proposalVotes'), answer: list },
    { ...base, stored: { vote_end: row.vote_end }, call: governance('proposalDeadline'), answer: one },
    { ...base, stored: { eta: row.eta ?? 0 }, call: governance('proposalEta'), answer: one },
  ];
}

function platformChecks(tables: Stored['tables'], contracts: Singletons, now: bigint): Check[] {
  const { PlatformAccess, IdentityRegistry, ProjectFactory } = contracts;
  const wallets = tables.wallet.map((row) => ({
    ...{ table: 'wallet', key: String(row.wallet) },
    stored: {
      identity: row.identity,
      expiry: row.expiry,
      tier: row.tier,
      issuer: row.issuer,
      nonce: row.nonce,
    },
    call: ask(identityRegistryAbi, IdentityRegistry, 'recordOf', row.wallet),
    answer: fields('identity', 'expiry', 'tier', 'issuer', 'nonce'),
  }));
  const identities = tables.identity.map((row) => ({
    ...{ table: 'identity', key: String(row.identity) },
    stored: { until: row.frozen_until, confirmed: Number(row.confirmed) === 1 },
    call: ask(identityRegistryAbi, IdentityRegistry, 'freezeOf', big(row.identity)),
    answer: list,
  }));
  const members = tables.role_member.map((row) => ({
    ...{ table: 'role_member', key: `${row.role}/${row.account}` },
    stored: { is: Number(row.active) === 1 && now >= big(row.since) },
    call: ask(platformAccessAbi, PlatformAccess, 'hasRole', big(row.role), row.account),
    answer: ([is]: [boolean]) => [is],
  }));
  const currencies = tables.currency.map((row) => ({
    ...{ table: 'currency', key: String(row.currency) },
    stored: { allowed: Number(row.allowed) === 1 },
    call: ask(projectFactoryAbi, ProjectFactory, 'isCurrency', row.currency),
    answer: one,
  }));
  return [...wallets, ...identities, ...members, ...currencies];
}
