import { describe, expect, test } from 'vitest';
import { SELECTORS } from '../src/proposals/kinds.ts';
import { clock, useEmptyChain } from './chain.ts';
import { Browser } from './client.ts';
import * as seed from './seed.ts';
import * as standing from './seed-standing.ts';

const { DAY, address } = seed;

const dueOf = async (n = 1) => {
  const answer = await new Browser().get(`/api/projects/proyek-${n}/due`);
  return ((await answer.json()) as { due: { kind: string; subject: string | null }[] }).due;
};

useEmptyChain();

describe('a position of a replaced wallet', () => {
  const [old, middle, fresh] = [address(0x501), address(0x502), address(0x503)];
  const migrations = async () => (await dueOf()).filter(({ kind }) => kind === 'migrate');

  test('waits to be moved, with its shares or with its profit alone', async () => {
    await seed.project(1, { stage: 'operating', supply: '100', net_raise: '1' });
    await seed.holder(1, old, '5');
    await seed.holder(1, middle, '0', { accrued: String(1n << 64n) });
    await seed.holder(1, fresh, '7');
    await standing.replaced(middle, fresh, '77');
    await standing.replaced(old, middle, '77');
    await standing.wallet(middle, '77', { replaced_by: fresh });
    expect(await migrations()).toEqual([
      { kind: 'migrate', target: address(16), since: expect.any(Number), subject: old },
      { kind: 'migrate', target: address(16), since: expect.any(Number), subject: middle },
    ]);
  });

  test('is nothing where nothing is left but a fraction', async () => {
    await seed.project(1, { stage: 'operating', supply: '100', net_raise: '1' });
    await seed.holder(1, old, '0', { accrued: String((1n << 64n) - 1n) });
    await standing.replaced(old, fresh, '77');
    expect(await migrations()).toEqual([]);
  });

  test('moves within a person at any stage', async () => {
    await seed.project(1, { stage: 'open' });
    await seed.holder(1, old, '5');
    await standing.replaced(old, fresh, '77');
    expect(await migrations()).toHaveLength(1);
  });

  /** A twentieth of 100 shares a month. */
  test.each<[string, string, Record<string, unknown>, number, () => Promise<unknown>]>([
    ['once shares are issued', '5', {}, 1, async () => {}],
    ['but not before', '5', { stage: 'open', net_raise: '0' }, 0, async () => {}],
    ['but not more than the bucket holds', '6', {}, 0, async () => {}],
    [
      'but for what holders allowed',
      '6',
      { forced_allowed: '1', forced_allowed_until: seed.NOW + 9 * DAY },
      1,
      async () => {},
    ],
    ['but not to a sponsor', '5', {}, 0, () => standing.happened('sponsor', 1, { identity: '88' }, 5)],
    ['but not to one that lapsed', '5', {}, 0, () => standing.wallet(fresh, '88', { expiry: seed.NOW })],
  ])('moves to another person, %s', async (_, shares, over, count, change) => {
    await seed.project(1, { stage: 'operating', supply: '100', net_raise: '1', ...over });
    await seed.holder(1, old, shares);
    await standing.replaced(old, fresh, '77', '88');
    await change();
    expect(await migrations()).toHaveLength(count);
  });
});

describe('an upgrade', () => {
  const built = (over: Record<string, unknown> = {}) =>
    seed.project(1, { stage: 'construction', supply: '100', finalized_at: clock() - 60 * DAY, ...over });
  const upgrades = async () => (await dueOf()).filter(({ kind }) => kind === 'upgrade');

  test('is due thirty days after its listing, the newest first', async () => {
    await built();
    await standing.release(2, { listed_at: clock() - 30 * DAY });
    await standing.release(3, { listed_at: clock() - 30 * DAY + 1 });
    expect(await upgrades()).toEqual([
      { kind: 'upgrade', target: `0x${'a4'.repeat(20)}`, since: clock(), subject: '2' },
    ]);
  });

  test('is due thirty days after the raise, if it was listed before', async () => {
    await built({ finalized_at: clock() - 30 * DAY });
    await standing.release(2);
    expect(await upgrades()).toMatchObject([{ since: clock() }]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['during the raise', () => built({ stage: 'open', finalized_at: 0 })],
    ['in redemption', () => built({ stage: 'redemption', stage_since: clock(), redemption_supply: '100' })],
    ['to one that was withdrawn', () => standing.release(2, { withdrawn: 1 })],
    ['to one for others', () => standing.release(2, { predecessors: '[3,4]' })],
    ['to one that needs data', () => standing.release(2, { migration_hashes: `["${seed.hash(1)}"]` })],
    ['to one that was vetoed', () => standing.veto(1, 2)],
    ['while all are vetoed', () => standing.veto(1, 0)],
    [
      'while a veto is about to be decided',
      () =>
        seed.proposal(1, '5', {
          ...{ selector: SELECTORS.vetoRelease, subject: seed.hash(2), for_votes: '10' },
          vote_end: clock() + DAY,
        }),
    ],
  ])('is not, %s', async (_, prevent) => {
    await built();
    await standing.release(2);
    await prevent();
    expect(await upgrades()).toEqual([]);
  });

  test('is, after a veto was lifted', async () => {
    await built();
    await standing.release(2);
    await standing.veto(1, 2, 0);
    expect(await upgrades()).toHaveLength(1);
  });
});
