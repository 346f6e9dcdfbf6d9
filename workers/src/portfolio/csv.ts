/** What one wallet has and had, as tables to take away. */
import type { Address } from 'viem';
import type { Deps } from '../deps.ts';
import { csvOf } from '../http/csv.ts';
import { portfolio } from './service.ts';

export const STATEMENTS = ['holdings', 'income', 'activity'] as const;
export type Statement = (typeof STATEMENTS)[number];

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

export async function statementOf(deps: Deps, account: Address, time: number, statement: Statement) {
  const { holdings, income, activity } = await portfolio(deps, account, time);
  switch (statement) {
    case 'holdings':
      return csvOf(
        [
          'slug',
          'symbol',
          'stage',
          'shares',
          'supply',
          'cost',
          'claimable',
          'claimed',
          'refundable',
          'currency',
        ],
        holdings.map(
          ({ slug, symbol, stage, shares, supply, cost, claimable, claimed, refundable, currency }) => [
            ...[slug, symbol, stage, shares, supply, cost, claimable, claimed, refundable, currency],
          ],
        ),
      );
    case 'income':
      return csvOf(
        ['time', 'slug', 'amount', 'currency', 'tx'],
        income.map(({ time, slug, amount, currency, tx }) => [iso(time), slug, amount, currency, tx]),
      );
    case 'activity':
      return csvOf(
        ['time', 'kind', 'slug', 'shares', 'amount', 'other', 'block', 'tx'],
        activity.map(({ time, kind, slug, shares, amount, other, block, tx }) => [
          ...[iso(time), kind, slug, shares, amount, other, block, tx],
        ]),
      );
  }
}
