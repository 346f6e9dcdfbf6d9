import { describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, person } from './client.ts';
import * as seed from './seed.ts';
import * as standing from './seed-standing.ts';

const { DAY, NOW } = seed;

useEmptyChain('chain_claim', 'chain_vote', 'chain_attestation');

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
      profit: '500',
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

describe('what a portfolio earned and is asked', () => {
  const claim = (n: number, account: string, amount: string, block: number) =>
    seed.put('chain_claim', {
      token: seed.address(n * 16),
      account,
      payee: account,
      amount,
      ...seed.at(block),
    });

  test('is every profit I was paid, the earliest first, also as a table to take away', async () => {
    const me = person(46);
    const account = me.address.toLowerCase();
    await seed.project(1, { stage: 'operating' });
    await seed.project(2, { stage: 'operating' });
    await seed.holder(1, account, '10');
    await seed.holder(2, account, '0');
    const redeemed = { token: seed.address(32), account, payee: account, shares: '5', amount: '77' };
    await seed.put('chain_redemption', { ...redeemed, profit: '30', ...seed.at(80) });
    await seed.put('chain_redemption', { ...redeemed, profit: '0', ...seed.at(81) });
    await claim(2, account, '900', 71);
    await claim(1, account, '400', 60);
    await claim(1, seed.address(9), '77', 61);
    const mine = await new Browser().signIn(me);
    const { income } = (await (await mine.get('/api/portfolio')).json()) as { income: object[] };
    expect(income).toMatchObject([
      { slug: 'proyek-1', amount: '400', currencyDecimals: 2, tx: seed.hash(60) },
      { slug: 'proyek-2', amount: '900' },
      { slug: 'proyek-2', amount: '30', tx: seed.hash(80) },
    ]);
    const sheet = await mine.get('/api/portfolio/income.csv');
    expect(sheet.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(sheet.headers.get('cache-control')).toBe('no-store');
    expect((await sheet.text()).split('\r\n')).toEqual([
      'time,slug,amount,currency,tx',
      `2027-01-14T08:00:00.000Z,proyek-1,400,${seed.address(0xa5)},${seed.hash(60)}`,
      `2027-01-14T08:00:00.000Z,proyek-2,900,${seed.address(0xa5)},${seed.hash(71)}`,
      `2027-01-14T08:00:00.000Z,proyek-2,30,${seed.address(0xa5)},${seed.hash(80)}`,
      '',
    ]);
    expect((await mine.get('/api/portfolio/secrets.csv')).status).toBe(422);
    expect((await new Browser().get('/api/portfolio/income.csv')).status).toBe(401);
  });

  test('are the votes that run now, that I have power in, and have not cast', async () => {
    const me = person(47);
    const account = me.address.toLowerCase();
    await seed.project(1, { stage: 'operating' });
    await seed.project(2, { stage: 'operating' });
    await seed.holder(1, account, '10', { votes: '12' });
    await seed.holder(2, account, '10', { votes: '0' });
    await seed.proposal(1, '1');
    await seed.proposal(1, '2');
    await seed.proposal(1, '3', { vote_end: NOW - DAY });
    await seed.proposal(1, '4', { cancelled_at: NOW - DAY });
    await seed.proposal(1, '5', { vote_start: NOW + DAY });
    await seed.proposal(2, '6');
    const vote = { token: seed.address(16), account, support: 1, weight: '12', reason: '' };
    await seed.put('chain_vote', { ...vote, proposal_id: '2', ...seed.at(62) });
    await seed.put('chain_vote', { ...vote, proposal_id: '1', account: seed.address(9), ...seed.at(63) });
    const mine = await new Browser().signIn(me);
    const { toVote } = (await (await mine.get('/api/portfolio')).json()) as { toVote: object[] };
    expect(toVote).toMatchObject([{ slug: 'proyek-1', id: '1', votes: '12', voteEnd: NOW + 2 * DAY }]);
  });
});

describe('at the end of a project', () => {
  const holdingsOf = async (me: ReturnType<typeof person>) => {
    const mine = await new Browser().signIn(me);
    return (await (await mine.get('/api/portfolio')).json()) as Record<'holdings' | 'stranded', object[]>;
  };

  test('free shares are worth their part of the pool, frozen ones wait, profit comes beside', async () => {
    const me = person(43);
    const account = me.address.toLowerCase();
    const begun = { stage: 'redemption', stage_since: NOW - DAY, redemption_at: NOW - DAY, supply: '60' };
    const pool = { redemption_pool: '1000', redemption_supply: '90', profit: '99' };
    await seed.project(1, { ...begun, ...pool, acc: String(2n << 64n) });
    await seed.holder(1, account, '10', { frozen: '3', frozen_until: NOW + 9 * DAY });
    await seed.project(2, { ...begun, ...pool });
    await seed.holder(2, account, '10', { frozen: '3', frozen_until: NOW });
    const { holdings } = await holdingsOf(me);
    expect(holdings).toMatchObject([
      { slug: 'proyek-2', frozen: '0', frozenUntil: null, redeemable: { shares: '10', amount: '111' } },
      {
        ...{ slug: 'proyek-1', frozen: '3', frozenUntil: NOW + 9 * DAY, claimable: '20' },
        redeemable: { shares: '7', amount: '77' },
      },
    ]);
  });

  test('nothing is claimable of a book that was swept', async () => {
    const me = person(44);
    await seed.project(1, { stage: 'closed', acc: String(2n << 64n), profit: '19' });
    await seed.holder(1, me.address.toLowerCase(), '10');
    expect((await holdingsOf(me)).holdings).toMatchObject([{ claimable: '0', redeemable: { shares: '0' } }]);
  });

  test('what lies with wallets that mine replaced is shown to me, step by step', async () => {
    const me = person(45);
    const account = me.address.toLowerCase();
    const [old, older, strange] = [seed.address(0x601), seed.address(0x602), seed.address(0x603)];
    await seed.project(1, { stage: 'operating', supply: '100', acc: String(1n << 64n), profit: '99' });
    await seed.holder(1, old, '5');
    await seed.holder(1, older, '7');
    await seed.holder(1, strange, '9');
    await standing.replaced(old, account, '77');
    await standing.replaced(older, old, '77');
    await standing.wallet(old, '77', { replaced_by: account });
    await seed.project(2);
    await seed.holder(2, old, '0');
    expect((await holdingsOf(me)).stranded).toMatchObject([
      { slug: 'proyek-1', wallet: old, shares: '5', claimable: '5' },
      { slug: 'proyek-1', wallet: older, shares: '7', claimable: '7' },
    ]);
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
      confirmed_until: 0,
      reason_hash: `0x${'0'.repeat(64)}`,
      block_number: 90,
    });
    expect(await status()).toBe('frozen');
    expect(await (await mine.get('/api/me')).json()).toMatchObject({ identity: { frozenByOrder: false } });
    await seed.put('chain_issuer', { number: 1, account: seed.address(8), disabled: 1, block_number: 90 });
    expect(await status()).toBe('lapsed');
    expect((await new Browser().get('/api/me')).status).toBe(401);
  });

  test('says since when the attestation that counts stands', async () => {
    const wallet = person(43).address.toLowerCase();
    const mine = await new Browser().signIn(person(43));
    const attested = (block: number, time: number, over: Record<string, unknown> = {}) =>
      seed.put('chain_attestation', {
        ...{ kind: 'attested', wallet, identity: '43', issuer: 1, country: 360, tier: 2 },
        ...{ expiry: NOW + 9 * DAY, nonce: block, reason_hash: null },
        ...{ ...seed.at(block), block_time: time, ...over },
      });
    await attested(50, NOW - 40 * DAY);
    await attested(60, NOW - 4 * DAY);
    await attested(70, NOW - 2 * DAY, { wallet: seed.address(7) });
    await attested(80, NOW - DAY, { kind: 'revoked' });
    expect(await (await mine.get('/api/me')).json()).toMatchObject({
      identity: { since: NOW - 4 * DAY },
    });
  });

  test('names the projects that I act for, and as what', async () => {
    const wallet = person(44).address.toLowerCase();
    const mine = await new Browser().signIn(person(44));
    await seed.project(1, { spv: wallet, created_block: 1 });
    await seed.project(2, { second_verifier: wallet, created_block: 2 });
    await seed.project(3);
    expect(await (await mine.get('/api/me/projects')).json()).toEqual({
      projects: [
        { slug: 'proyek-2', name: 'Proyek 2', as: ['secondVerifier'] },
        { slug: 'proyek-1', name: 'Proyek 1', as: ['spv'] },
      ],
    });
    expect((await new Browser().get('/api/me/projects')).status).toBe(401);
  });
});
