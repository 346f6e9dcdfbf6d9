import type { Checks, Tables } from '#lib/features/project/types.ts';
import type { ChainCheck } from '#lib/features/project/chain-check.ts';
import { rowsOf } from '../../(public)/transparency/sums.ts';
import { DAY, NOW } from './invented.ts';

const site = {
  ...{ projects: 8n, supply: 402_118n, escrow: 15_200_000_000_00n, released: 0n, profit: 48_731_000n },
  ...{ fees: 0n, netRaise: 39_402_000_000_00n },
};
/** One of them differs, so that both kinds of row are seen. */
export const sums = rowsOf(site, { ...site, profit: 48_731_050n });

export const tables: Tables['tables'] = [
  { name: 'chain_investment', rows: 4_218, latest: 402_117_020 },
  { name: 'chain_holder', rows: 318, latest: 402_117_020 },
  { name: 'chain_project', rows: 8, latest: 402_001_044 },
  { name: 'chain_veto', rows: 0, latest: null },
] as Tables['tables'];

/** One that found a difference among those that did not. */
export const checks: Checks['checks'] = [
  null,
  'holder 0x2828…2828: balance is 4199, 4200 by the logs',
  null,
].map((difference, n) => ({
  ...{ block: 402_118_264 - n * 345_600, compared: difference ? 0 : 18_402, difference },
  ...{
    rows: (difference ? {} : { investment: 4_218, holder: 318, project: 8 }) as Record<string, number>,
    time: NOW - n * DAY,
  },
}));

const row = (what: string, site: string, chain: string) => ({ what, site, chain, same: site === chain });
const rows = [
  row('totalSupply', '120.000', '120.000'),
  row('Treasury.books().escrow', 'Rp152 miliar', 'Rp152 miliar'),
];
export const same: ChainCheck = { block: 402_118_264n, rows };
export const other: ChainCheck = {
  ...same,
  rows: [rows[0]!, row('Treasury.books().escrow', 'Rp152 miliar', 'Rp151 miliar')],
};
