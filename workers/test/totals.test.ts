import { describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser } from './client.ts';
import * as seed from './seed.ts';

const { DAY, NOW } = seed;
const anyone = new Browser();
const read = async <T = never>(path: string) => (await (await anyone.get(path)).json()) as T;
const wallet = (account: string, identity: string) =>
  seed.put('chain_wallet', {
    ...{ wallet: account, identity, expiry: NOW + DAY, country: 360, tier: 2, issuer: 1, nonce: 1 },
    ...{ revoked: 0, replaced_by: null, block_number: 90 },
  });
const refund = (n: number, amount: string, block: number) =>
  seed.put('chain_refund', {
    ...{ token: seed.address(n * 16), account: seed.address(9), identity: '9', payee: seed.address(9) },
    ...{
      shares: '1',
      amount,
      block_number: block,
      log_index: 0,
      block_time: NOW,
      tx_hash: `0x${'0'.repeat(64)}`,
    },
  });

useEmptyChain('chain_refund', 'chain_currency');

describe('totals', () => {
  test('add what is of one currency, and say at which block', async () => {
    await seed.put('chain_currency', {
      ...{ currency: seed.address(0xa5), allowed: 1, symbol: 'IDRD', decimals: 2, block_number: 1 },
    });
    await seed.project(1, { supply: '10', escrow: '100' });
    await seed.project(2, { stage: 'failed', supply: '4' });
    await seed.project(3, {
      ...{ stage: 'operating', supply: '90', raised: '900', net_raise: '800', declared_total: '70' },
      ...{ claimed_total: '60', fees: '5', profit: '6', escrow: '0', released: '7' },
    });
    await seed.project(4, { currency: seed.address(0xa6), supply: '3', escrow: '0' });
    await seed.tranche(3, 0, { state: 'released', amount: '500' });
    await seed.tranche(3, 1, { state: 'certified', amount: '300' });
    await seed.tranche(3, 255, { state: 'released', amount: '0' });
    await refund(2, '30', 60);
    await seed.declaration(3, 1);
    await seed.declaration(3, 2, { cancelled_at: NOW });
    const { money, ...others } = await read<{ money: object[] }>('/api/totals');
    expect(money).toEqual([
      {
        ...{ currency: seed.address(0xa5), decimals: 2, symbol: 'IDRD', projects: 3, supply: '104' },
        // 14 shares at their price, what the finished raise brought, and what the failed one gave back
        ...{
          raised: '140000930',
          netRaise: '800',
          escrow: '100000100',
          released: '7',
          profit: '6',
          fees: '5',
        },
        ...{ declared: '70', claimed: '60', built: '500', tranches: 1, refunded: '30' },
      },
      expect.objectContaining({
        currency: seed.address(0xa6),
        symbol: null,
        projects: 1,
        raised: '30000000',
      }),
    ]);
    expect(others).toMatchObject({ block: 100, changedBlock: 94, declarations: 1, votes: 0 });
  });

  test('count people, not wallets', async () => {
    await seed.project(1);
    for (const [n, identity, balance] of [
      [1, '7', '5'],
      [2, '7', '5'],
      [3, '8', '1'],
      [4, '9', '0'],
    ] as const) {
      await wallet(seed.address(n), identity);
      await seed.holder(1, seed.address(n), balance);
    }
    expect(await read('/api/totals')).toMatchObject({ identities: 2 });
  });

  test('are nothing where there is nothing', async () => {
    expect(await read('/api/totals')).toEqual({
      ...{ money: [], block: 0, changedBlock: 0, identities: 0, declarations: 0, votes: 0, contracts: [] },
    });
  });

  test('name every table that the chain fills', async () => {
    await seed.project(1);
    await seed.project(2);
    const { tables } = await read<{ tables: { name: string; rows: number; latest: number | null }[] }>(
      '/api/totals/tables',
    );
    const of = (name: string) => tables.find((one) => one.name === name);
    expect(of('chain_project')).toEqual({ name: 'chain_project', rows: 2, latest: 92 });
    expect(of('chain_vote')).toEqual({ name: 'chain_vote', rows: 0, latest: null });
    expect(of('chain_cursor')).toBeUndefined();
    expect(tables.length).toBeGreaterThan(30);
  });
});

describe('the head', () => {
  test('says where the read side stands, and why it is not ready', async () => {
    expect(await read('/api/head')).toMatchObject({ indexed: 100, finalized: 88, ready: true });
    await seed.cursor({ halted: 'a final block left the chain' });
    await new Promise((resolve) => setTimeout(resolve, 120));
    const answer = await anyone.get('/api/head');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ indexed: 100, ready: false, reason: 'halted' });
  });
});
