/** What belongs to a project: tranches, positions, declarations, proposals. */
import { governanceAbi, offeringAbi, treasuryAbi } from '@partisipro/contracts/abi';
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

export function proposalChecks(row: Row, project: Row): Check[] {
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
