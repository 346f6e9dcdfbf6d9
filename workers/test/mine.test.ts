import { describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, person } from './client.ts';
import * as seed from './seed.ts';

const { DAY, NOW } = seed;

useEmptyChain();

describe('a portfolio', () => {
  test('is one’s own: holdings, what may be done now, and what happened', async () => {
    const me = person(41);
    const account = me.address.toLowerCase();
    await seed.project(1);
    await seed.holder(1, account, '10');
    await seed.put('chain_position', {
      token: seed.address(16),
      identity: '7',
      wallet: account,
      since: NOW - DAY,
      fresh: '6',
      revocations: 0,
      block_number: 90,
    });
    await seed.investment(1, account, '10', 60);
    await seed.project(2, {
      stage: 'operating',
      supply: '100',
      acc: String(5n << 64n),
      pending_id: 2,
      pending_amount: '300',
      pending_record_time: NOW,
    });
    await seed.holder(2, account, '10', { accrued: String(7n << 64n), acc: String(2n << 64n) });
    await seed.project(3, { stage: 'failed' });
    await seed.holder(3, account, '4');
    const mine = await new Browser().signIn(me);
    const answer = await mine.get('/api/portfolio');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { holdings, activity } = (await answer.json()) as {
      holdings: Record<string, unknown>[];
      activity: object[];
    };
    expect(holdings.map(({ slug }) => slug)).toEqual(['proyek-3', 'proyek-2', 'proyek-1']);
    expect(holdings[0]).toMatchObject({ stage: 'failed', refundable: '40000000', locked: true });
    // 7 settled + 10 × (5 − 2) applied + 10 × 300/100 due
    expect(holdings[1]).toMatchObject({ claimable: '67', locked: false, refundable: '0' });
    expect(holdings[2]).toMatchObject({
      shares: '10',
      locked: true,
      claimable: '0',
      revocable: { shares: '6', until: NOW + 3 * DAY },
    });
    expect(activity).toEqual([
      expect.objectContaining({ kind: 'investment', slug: 'proyek-1', shares: '10', amount: '100000000' }),
    ]);
    expect((await new Browser().get('/api/portfolio')).status).toBe(401);
  });
});

describe('who I am', () => {
  test('follows the registry and the roles of the chain', async () => {
    const me = person(42);
    const wallet = me.address.toLowerCase();
    const mine = await new Browser().signIn(me);
    const status = async () =>
      ((await (await mine.get('/api/me')).json()) as { identity: { status: string } }).identity.status;
    expect(await (await mine.get('/api/me')).json()).toMatchObject({
      address: wallet,
      roles: [],
      identity: { status: 'none', nonce: 0 },
    });
    const record = {
      wallet,
      identity: '4242',
      expiry: NOW + 9 * DAY,
      country: 360,
      tier: 2,
      issuer: 1,
      nonce: 1,
      revoked: 0,
      replaced_by: null,
      block_number: 90,
    };
    await seed.put('chain_issuer', { number: 1, account: seed.address(8), disabled: 0, block_number: 90 });
    await seed.put('chain_wallet', record);
    expect(await status()).toBe('verified');
    await seed.put('chain_wallet', { ...record, expiry: NOW });
    expect(await status()).toBe('lapsed');
    await seed.put('chain_wallet', { ...record, revoked: 1 });
    expect(await status()).toBe('lapsed');
    await seed.put('chain_wallet', { ...record, replaced_by: seed.address(7) });
    expect(await status()).toBe('replaced');
    await seed.put('chain_wallet', record);
    await seed.put('chain_identity', {
      identity: '4242',
      frozen_until: NOW + DAY,
      confirmed: 0,
      reason_hash: `0x${'0'.repeat(64)}`,
      block_number: 90,
    });
    expect(await status()).toBe('frozen');
    await seed.put('chain_issuer', { number: 1, account: seed.address(8), disabled: 1, block_number: 90 });
    expect(await status()).toBe('lapsed');
    expect((await new Browser().get('/api/me')).status).toBe(401);
  });
});
