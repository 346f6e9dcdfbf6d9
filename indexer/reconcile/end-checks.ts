/** How a project ends: its causes, its payers, the redemption. */
import { treasuryAbi } from '@partisipro/contracts/abi';
import { zeroAddress } from 'viem';
import { causeOf } from '../src/cause.ts';
import { ask, fields, one, type Check } from './check.ts';
import { big, type Row, type Tables } from './rows.ts';
import { stageAt } from './stage.ts';

const DAY = 86_400n;
const REPORT_OVERDUE = 90n * DAY;
const CLOSES_AFTER = 5n * 365n * DAY;

function causeAt(row: Row, now: bigint): string {
  const stage = stageAt(row, now);
  if (stage !== 'construction' && stage !== 'operating') return 'none';
  if (Number(row.default_certified) === 1) return 'default_certified';
  if (stage === 'construction' && now >= big(row.long_stop)) return 'long_stop_missed';
  return now > big(row.report_due_at) + REPORT_OVERDUE ? 'report_overdue' : 'none';
}

export function endChecks(row: Row, tables: Tables, now: bigint): Check[] {
  const base = { table: 'project', key: String(row.slug) };
  const treasury = (name: string, ...args: unknown[]) => ask(treasuryAbi, row.treasury, name, ...args);
  const { redemption_at, redemption_supply, redemption_pool, redeemed } = row;
  const payer = row.redemption_payer ?? zeroAddress;
  const count = tables.declaration.filter(({ token }) => token === row.token).length;
  return [
    {
      ...base,
      stored: { cause: causeAt(row, now) },
      call: treasury('terminationCause'),
      answer: (given: number) => [causeOf(given)],
    },
    {
      ...base,
      stored: { payer, redemption_at, redemption_supply, redemption_pool, redeemed },
      call: treasury('redemption'),
      answer: fields('payer', 'effectiveAt', 'supply', 'pool', 'redeemed'),
    },
    { ...base, stored: { declarations: count }, call: treasury('declarationCount'), answer: one },
    ...[row.verifier, row.second_verifier].map((verifier) => ({
      ...base,
      stored: { suspended: suspendedUntil(row, verifier!, tables) },
      call: treasury('suspendedUntil', verifier),
      answer: one,
    })),
    ...sinceChecks(row, now),
  ];
}

const suspendedUntil = (project: Row, verifier: unknown, { suspended_verifier }: Tables) =>
  suspended_verifier.find((row) => row.token === project.token && row.verifier === verifier)?.until ?? 0;

/** No view tells it, but who would close too early is told from when on. */
function sinceChecks(row: Row, now: bigint): Check[] {
  const closable = big(row.stage_since) + CLOSES_AFTER;
  if (now >= closable) return [];
  return [
    {
      ...{ table: 'project', key: String(row.slug) },
      stored: { refused: 'TooEarly', stage_since: closable },
      call: ask(treasuryAbi, row.treasury, 'close'),
      answer: (given: unknown[] | null) => given ?? ['nothing'],
      refused: true,
    },
  ];
}

export const payerCheck = (row: Row, project: Row): Check => ({
  table: 'payer',
  key: `${project.slug}/${row.account}`,
  stored: { listed: row.listed },
  call: ask(treasuryAbi, project.treasury, 'isPayer', row.account),
  answer: one,
});

export const suspensionCheck = (row: Row, project: Row): Check => ({
  table: 'suspended_verifier',
  key: `${project.slug}/${row.verifier}`,
  stored: { until: row.until },
  call: ask(treasuryAbi, project.treasury, 'suspendedUntil', row.verifier),
  answer: one,
});

export const poolRefundCheck = (row: Row, project: Row): Check => ({
  table: 'pool_refund',
  key: `${project.slug}/${row.payer}`,
  stored: { owed: row.owed },
  call: ask(treasuryAbi, project.treasury, 'poolOwed', row.payer),
  answer: one,
});
