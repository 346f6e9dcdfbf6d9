/** What an account holds of a project: shares, votes, what is frozen and what it has earned. */
import { projectTokenAbi } from '@partisipro/contracts/abi';
import { ask, list, one, type Check } from './check.ts';
import { claimable } from './claimable.ts';
import { big, type Row } from './rows.ts';

export function holderChecks(row: Row, project: Row, now: bigint): Check[] {
  const base = { table: 'holder', key: `${project.slug}/${row.account}` };
  const token = (name: string) => ask(projectTokenAbi, row.token, name, row.account);
  const { balance, accrued, epoch, frozen_until } = row;
  const frozen = now < big(frozen_until) ? big(row.frozen) : 0n;
  const until = frozen === 0n ? 0 : frozen_until;
  return [
    { ...base, stored: { balance }, call: token('balanceOf'), answer: one },
    { ...base, stored: { claimable: claimable(row, project, now) }, call: token('claimable'), answer: one },
    { ...base, stored: { accrued, epoch }, call: token('accruedOf'), answer: list },
    { ...base, stored: { frozen }, call: token('getFrozenTokens'), answer: one },
    { ...base, stored: { frozen_until: until }, call: token('frozenUntil'), answer: one },
    { ...base, stored: { votes: row.votes }, call: token('getVotes'), answer: one },
    { ...base, stored: { delegate: row.delegate ?? row.account }, call: token('delegates'), answer: one },
  ];
}

export const sponsorCheck = (row: Row, project: Row): Check => ({
  table: 'sponsor',
  key: `${project.slug}/${row.identity}`,
  stored: { sponsor: 1 },
  call: ask(projectTokenAbi, row.token, 'isSponsor', big(row.identity)),
  answer: one,
});
