/** A project, its shares and its holders. */
import { offeringAbi, projectFactoryAbi, projectTokenAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { stageOf } from '../src/stage.ts';
import { ask, list, one, type Answer, type Check, type Singletons } from './check.ts';
import { claimable } from './claimable.ts';
import { big, type Row } from './rows.ts';

export function projectChecks(row: Row, { ProjectFactory }: Singletons, now: bigint): Check[] {
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

export function holderChecks(row: Row, project: Row, now: bigint): Check[] {
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
