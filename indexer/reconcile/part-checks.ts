/** What belongs to a project: tranches, positions, declarations, proposals. */
import { governanceAbi, offeringAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { zeroHash } from 'viem';
import { ask, fields, list, one, type Check } from './check.ts';
import { big, type Row } from './rows.ts';

const TRANCHE_STATES = ['none', 'requested', 'certified', 'released', 'blocked'];

export function trancheCheck(row: Row, project: Row): Check {
  const { first_signed, second_signed, extended, requests, amount } = row;
  return {
    table: 'tranche',
    key: `${project.slug}/${row.number}`,
    stored: {
      ...{ state: row.state, requests, first_signed, second_signed, extended },
      ...{ releasable_at: row.releasable_at ?? 0, certificate: row.certificate ?? zeroHash },
      ...{ requested_at: row.requested_at ?? 0, evidence_hash: row.evidence_hash ?? zeroHash },
      ...{ not_before: row.not_before ?? 0, amount: amount ?? 0 },
    },
    call: ask(treasuryAbi, project.treasury, 'trancheOf', row.number),
    answer: ([t, sum]: [Record<string, unknown>, bigint]) => [
      TRANCHE_STATES[Number(t.state)],
      ...[t.requests, t.firstSigned, t.secondSigned, t.extended, t.releasableAt, t.certificate],
      ...[t.requestedAt, t.evidenceHash, t.notBefore, sum],
    ],
  };
}

export const positionCheck = (row: Row, project: Row): Check => ({
  table: 'position',
  key: `${project.slug}/${row.identity}`,
  stored: { wallet: row.wallet, since: row.since, fresh: row.fresh, revocations: row.revocations },
  call: ask(offeringAbi, project.offering, 'positionOf', big(row.identity)),
  answer: fields('wallet', 'since', 'fresh', 'revocations'),
});

const KINDS = ['profit', 'liquidation', 'escrow'];

export const declarationCheck = (row: Row, project: Row): Check => ({
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

/** Of the Governor's states. */
const [CANCELLED, EXECUTED] = [2, 7];

export function proposalChecks(row: Row, project: Row): Check[] {
  const base = { table: 'proposal', key: `${project.slug}/${row.proposal_id}` };
  const ofGovernance = (name: string, ...args: unknown[]) =>
    ask(governanceAbi, project.governance, name, ...args);
  const governance = (name: string) => ofGovernance(name, big(row.proposal_id));
  const { against_votes, for_votes, abstain_votes } = row;
  const votes = { against_votes, for_votes, abstain_votes };
  return [
    { ...base, stored: votes, call: governance('proposalVotes'), answer: list },
    {
      ...base,
      // Target, call and description make the number up.
      stored: { proposal_id: row.proposal_id },
      call: ofGovernance('hashProposal', [row.target], [0n], [row.calldata], row.description_hash),
      answer: one,
    },
    {
      ...base,
      stored: { selector: row.selector, proposer: row.proposer },
      call: governance('proposalProposer'),
      answer: (proposer: string) => [row.calldata?.toString().slice(0, 10), proposer],
    },
    {
      ...base,
      stored: { cancelled: row.cancelled_at !== null, executed: row.executed_at !== null },
      call: governance('state'),
      answer: (state: number) => [state === CANCELLED, state === EXECUTED],
    },
    { ...base, stored: { vote_start: row.vote_start }, call: governance('proposalSnapshot'), answer: one },
    { ...base, stored: { vote_end: row.vote_end }, call: governance('proposalDeadline'), answer: one },
    { ...base, stored: { eta: row.eta ?? 0 }, call: governance('proposalEta'), answer: one },
  ];
}
