import { describe, expect, test } from 'vitest';
import { SELECTORS } from '../src/proposals/kinds.ts';
import { clock, useEmptyChain } from './chain.ts';
import { Browser, codeOf } from './client.ts';
import * as seed from './seed.ts';
import * as standing from './seed-standing.ts';

const { address, DAY, hash } = seed;
const anyone = new Browser();
const read = async <T = Record<string, unknown>>(path: string) =>
  (await (await anyone.get(path)).json()) as T;
const one = (n = 1) => read(`/api/projects/proyek-${n}`);

/** All pages of a list, two rows each. */
async function walk<T>(path: string): Promise<T[]> {
  const all: T[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: { items: T[]; next: string | null } = await read(
      `${path}?limit=2${next && `&cursor=${next}`}`,
    );
    all.push(...page.items);
    next = page.next;
  }
  return all;
}

useEmptyChain();

describe('a project', () => {
  test('that nothing holds up says so', async () => {
    await seed.project(1);
    expect(await one()).toMatchObject({
      ...{ stageSince: null, pausedUntil: null, releaseHeld: false, awaiting: [], payers: [] },
      ...{ suspendedVerifiers: [], defaultCertified: false, termination: null, redemption: null },
      ...{ redemptionNotBefore: null, releases: { running: 1, vetoed: [] } },
      forcedTransfers: { left: '0', allowed: '0', allowedUntil: null },
    });
  });

  test('rests until its pause is over', async () => {
    await seed.project(1, { paused_until: clock() + 1 });
    await seed.project(2, { paused_until: clock() });
    expect(await one(1)).toMatchObject({ pausedUntil: clock() + 1 });
    expect(await one(2)).toMatchObject({ pausedUntil: null });
  });

  test('tells who may pay, who may not sign, what was vetoed and what waits', async () => {
    await seed.project(1, { stage: 'operating', supply: '100' });
    await standing.payer(1, address(0x11));
    await standing.payer(1, address(0x12), 0);
    await standing.suspended(1, address(2), clock() + 1);
    await standing.suspended(1, address(3), clock());
    await standing.veto(1, 0);
    await standing.veto(1, 4, 0);
    await standing.confirmation(1, SELECTORS.replaceVerifier, { until: clock() });
    await standing.confirmation(1, '0x12345678', { until: clock() - 1 });
    await standing.confirmation(1, '0x12345679', { confirmed_at: clock() - 1 });
    expect(await one()).toMatchObject({
      payers: [address(0x11)],
      suspendedVerifiers: [{ verifier: address(2), until: clock() + 1 }],
      releases: { running: 1, vetoed: [0] },
      awaiting: [{ selector: SELECTORS.replaceVerifier, until: clock() }],
      releaseHeld: true,
    });
  });

  test('that ended is so from its second on, with the cause of one that was terminated', async () => {
    await seed.project(1, { stage: 'operating', stage_since: 5, concession_end: clock() });
    await seed.project(2, { stage: 'terminated', stage_since: clock() - DAY });
    const cause = { cause: 'default_certified', account: address(20) };
    await standing.happened('termination', 2, cause, 60);
    expect(await one(1)).toMatchObject({ stage: 'ended', stageSince: clock() });
    expect(await one(2)).toMatchObject({
      ...{ stage: 'terminated', stageSince: clock() - DAY },
      termination: { cause: 'default_certified', by: address(20) },
    });
  });

  test('owes reports while it builds and operates, and no longer', async () => {
    await seed.project(1, { stage: 'operating', report_due_at: clock() + DAY });
    await seed.project(2, { stage: 'failed', report_due_at: clock() + DAY });
    await seed.project(3, { stage: 'operating', concession_end: clock(), report_due_at: clock() + DAY });
    expect(await one(1)).toMatchObject({ report: { dueAt: clock() + DAY } });
    expect(await one(2)).toMatchObject({ report: { dueAt: 0 } });
    expect(await one(3)).toMatchObject({ report: { dueAt: 0 } });
  });

  test('tells the terms of its redemption, before and after it began', async () => {
    const announced = { redemption_payer: address(9), redemption_at: clock() + DAY, redemption_pool: '1000' };
    await seed.project(1, { stage: 'ended', supply: '90', ...announced });
    await seed.project(2, {
      ...{ stage: 'redemption', supply: '60', redemption_supply: '90', redeemed: '333', pools_owed: '5' },
      ...announced,
    });
    expect(await one(1)).toMatchObject({
      redemption: {
        payer: address(9),
        begun: false,
        pool: '1000',
        supply: '90',
        perShare: '11',
        redeemed: '0',
      },
      books: { pools: '1000' },
    });
    expect(await one(2)).toMatchObject({
      redemption: { effectiveAt: clock() + DAY, begun: true, supply: '90', perShare: '11', redeemed: '333' },
      books: { pools: '672' },
    });
  });

  test('says until when no redemption may be announced again', async () => {
    await seed.project(1, { stage: 'ended' });
    await standing.redemptionStep(1, 'blocked', 50, { not_before: clock() + DAY });
    await seed.project(2, { stage: 'ended' });
    await standing.redemptionStep(2, 'blocked', 51, { not_before: clock() });
    expect(await one(1)).toMatchObject({ redemptionNotBefore: clock() + DAY });
    expect(await one(2)).toMatchObject({ redemptionNotBefore: null });
  });

  test('says what forced transfers may take, by its own clock', async () => {
    const drawn = { forced_capacity: '50', forced_drawn: '50', supply: '1000' };
    await seed.project(1, { ...drawn, forced_drawn_at: clock() - 15 * DAY });
    await seed.project(2, { supply: '1000', forced_allowed: '7', forced_allowed_until: clock() + 1 });
    expect(await one(1)).toMatchObject({ forcedTransfers: { left: '25', allowed: '0' } });
    expect(await one(2)).toMatchObject({ forcedTransfers: { left: '57', allowed: '7' } });
  });
});

describe('lists', () => {
  test('redemptions come in pages, with how it came to them', async () => {
    await seed.project(1);
    for (let n = 1; n <= 5; n++) await standing.redemption(1, address(n), String(n), 50 + (n >> 1), n);
    await standing.redemption(2, address(9), '9', 60);
    await standing.redemptionStep(1, 'opened', 40, { not_before: 7 });
    await standing.redemptionStep(1, 'begun', 45, { supply: '90' });
    const shares = (await walk<{ shares: string }>('/api/projects/proyek-1/redemptions')).map(
      (row) => row.shares,
    );
    expect(shares).toEqual(['5', '4', '3', '2', '1']);
    expect(await read('/api/projects/proyek-1/redemptions')).toMatchObject({
      steps: [
        { step: 'begun', supply: '90' },
        { step: 'opened', notBefore: 7 },
      ],
    });
  });

  test('measures come in pages, whatever they are', async () => {
    await seed.project(1);
    const account = address(5);
    const reason_hash = hash(9);
    await standing.happened('pause', 1, { account, until: 7, reason_hash }, 50);
    await standing.happened('share_freeze', 1, { account, shares: '3', until: null }, 51, 1);
    await standing.happened('share_freeze', 1, { account, shares: null, until: 9 }, 51, 2);
    await standing.happened(
      'forced_transfer',
      1,
      { sender: account, recipient: address(6), shares: '2' },
      52,
    );
    const moved = { previous: account, next: address(6), shares: '4', frozen: '0', accrued: '0' };
    await standing.happened('position_migration', 1, moved, 53);
    await standing.happened('pause', 2, { account, until: 7, reason_hash }, 54);
    expect(await walk('/api/projects/proyek-1/measures')).toMatchObject([
      { kind: 'migration', account, other: address(6), shares: '4', until: null, block: 53 },
      { kind: 'forced_transfer', account, other: address(6), shares: '2' },
      { kind: 'freeze', account, shares: null, until: 9 },
      { kind: 'freeze', account, shares: '3', until: null },
      { kind: 'pause', account, until: 7, reasonHash: reason_hash, listed: null },
    ]);
  });

  test('enforcements of a project, and those of the registry, come in pages with their state', async () => {
    await seed.project(1);
    const done = { done_at: clock(), scheduled_at: 5 };
    await standing.enforcement(1, 1);
    await standing.enforcement(1, 2, { ready_at: clock() + 1 });
    await standing.enforcement(1, 3, done);
    await standing.enforcement(null, 4);
    await standing.enforcement(null, 5, { cancelled_at: 5, cancelled_by: address(3), reason_hash: hash(2) });
    await standing.enforcement(null, 6, { ready_at: clock() - 31 * DAY });
    const states = async (path: string) =>
      (await walk<{ id: string; state: string }>(path)).map(({ id, state }) => [Number(id), state]);
    expect(await states('/api/projects/proyek-1/enforcements')).toEqual([
      [1, 'ready'],
      [2, 'waiting'],
      [3, 'done'],
    ]);
    expect(await states('/api/enforcements')).toEqual([
      [4, 'ready'],
      [5, 'cancelled'],
      [6, 'expired'],
    ]);
  });

  test.each([
    ['redemptions?cursor=AAAA', 422],
    ['measures?cursor=MXwweDEy', 422],
    ['enforcements?cursor=MXwweDEy', 422],
    ['enforcements?limit=0', 422],
    ['measures?unknown=1', 422],
  ])('/%s is refused', async (path, status) => {
    await seed.project(1);
    const answer = await anyone.get(`/api/projects/proyek-1/${path}`);
    expect([answer.status, await codeOf(answer)]).toEqual([status, 'invalid_input']);
  });
});

test('votes are measured by the shares at the redemption’s beginning, not by what is left', async () => {
  await seed.project(1, { stage: 'redemption', supply: '5', redemption_supply: '100', redemption_at: 1 });
  await seed.proposal(1, '77', { for_votes: '9', vote_end: clock() - DAY });
  expect(await read('/api/projects/proyek-1/proposals/77')).toMatchObject({
    state: 'defeated',
    quorum: '10',
  });
});
