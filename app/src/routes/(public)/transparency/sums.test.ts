import { expect, it } from 'vitest';
import { differences, rowsOf, sumsOf } from './sums.ts';

const site = sumsOf({
  ...{ currency: '0x', decimals: 2, symbol: 'IDRD', projects: 3, supply: '30', raised: '1', netRaise: '900' },
  ...{ escrow: '500', released: '4', profit: '3', fees: '2', declared: '0', claimed: '0', built: '0' },
  ...{ tranches: 0, refunded: '0' },
});

it('sets the site beside the chain, sum by sum', () => {
  const rows = rowsOf(site, { ...site, escrow: 501n });
  expect(differences(rows)).toBe(1);
  expect(rows.find(({ call }) => call === 'Treasury.books().escrow')).toMatchObject({
    ...{ site: 500n, chain: 501n, difference: -1n, isMoney: true },
  });
  expect(differences(rowsOf(site, site))).toBe(0);
});

it('says nothing of a chain that was not asked', () => {
  const rows = rowsOf(site, null);
  expect(rows.every(({ chain, difference }) => chain === null && difference === null)).toBe(true);
  expect(differences(rows)).toBe(0);
});
