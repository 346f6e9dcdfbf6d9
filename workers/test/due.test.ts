import { describe, expect, test } from 'vitest';
import { SELECTORS } from '../src/proposals/kinds.ts';
import { clock, useEmptyChain } from './chain.ts';
import { Browser } from './client.ts';
import * as seed from './seed.ts';
import * as standing from './seed-standing.ts';

const { DAY } = seed;
const YEARS = 5 * 365 * DAY;
const TREASURY = 2;

interface Due {
  kind: string;
  target: string;
  since: number;
  subject: string | null;
}

const dueOf = async (n: number) => {
  const answer = await new Browser().get(`/api/projects/proyek-${n}/due`);
  return ((await answer.json()) as { due: Due[] }).due;
};
const kinds = async (n: number) => (await dueOf(n)).map(({ kind, subject }) => [kind, subject]);

useEmptyChain();

/** One project for which it is due this very second, one for which it will be in the next. */
describe.each<[string, number, (n: number, at: number) => Promise<void>, string | null]>([
  ['finalize', 1, (n, at) => seed.project(n, { closes_at: at - 4 * DAY - 1 }), null],
  [
    'roll',
    0,
    (n, at) => seed.project(n, { stage: 'operating', pending_id: 3, pending_record_time: at }),
    '3',
  ],
  [
    'release',
    TREASURY,
    async (n, at) => {
      await seed.project(n, { stage: 'construction', report_due_at: at + DAY });
      await seed.tranche(n, 0, { state: 'certified', releasable_at: at });
    },
    '0',
  ],
  ['end', TREASURY, (n, at) => seed.project(n, { stage: 'operating', concession_end: at }), null],
  [
    'terminate',
    TREASURY,
    (n, at) => seed.project(n, { stage: 'construction', long_stop: at - 180 * DAY }),
    null,
  ],
  [
    'distribute',
    TREASURY,
    (n, at) =>
      seed.project(n, { stage: 'operating', stage_since: at - 180 * DAY, long_stop: at - 200 * DAY }),
    null,
  ],
  [
    'distribute',
    TREASURY,
    (n, at) =>
      seed.project(n, { stage: 'operating', stage_since: at - 200 * DAY, long_stop: at - 180 * DAY }),
    null,
  ],
  [
    'redemption',
    TREASURY,
    (n, at) => seed.project(n, { stage: 'ended', redemption_at: at, redemption_pool: '5' }),
    null,
  ],
  [
    'close',
    TREASURY,
    (n, at) => seed.project(n, { stage: 'redemption', stage_since: at - YEARS, redemption_supply: '9' }),
    null,
  ],
  [
    'sweep',
    TREASURY,
    (n, at) => seed.project(n, { stage: 'closed', stage_since: at - YEARS, profit: '1' }),
    null,
  ],
])('%s', (kind, part, prepare, subject) => {
  test('is due at its second, and not before', async () => {
    await prepare(1, clock());
    await prepare(2, clock() + 1);
    const target = seed.address(16 + part);
    expect(await dueOf(1)).toEqual([{ kind, target, since: clock(), subject }]);
    expect(await dueOf(2)).toEqual([]);
  });
});

describe('votes', () => {
  const ready = async (over: Record<string, unknown>) => {
    await seed.project(1, { supply: '100', ...over });
    await seed.proposal(1, '1', { for_votes: '10', vote_end: clock() - DAY });
    await seed.proposal(1, '2', {
      ...{ for_votes: '10', vote_end: clock() - 5 * DAY },
      ...{ queued_at: clock() - 4 * DAY, eta: clock() },
    });
    await seed.proposal(1, '3', { for_votes: '9', vote_end: clock() - DAY });
    await seed.proposal(1, '4', { for_votes: '10', vote_end: clock() - 15 * DAY });
  };

  test('that were won are queued and carried out', async () => {
    await ready({ stage: 'operating' });
    expect(await kinds(1)).toEqual([
      ['queue', '1'],
      ['execute', '2'],
    ]);
  });

  test('are over once the redemption has begun', async () => {
    await ready({ stage: 'redemption', stage_since: clock() - DAY, redemption_supply: '100' });
    expect(await kinds(1)).toEqual([]);
  });
});

describe('a release', () => {
  const certified = async (
    project: Record<string, unknown> = {},
    tranche: Record<string, unknown> = {},
    number = 1,
  ) => {
    await seed.project(1, { stage: 'construction', supply: '100', report_due_at: clock(), ...project });
    await seed.tranche(1, number, { state: 'certified', releasable_at: clock() - DAY, ...tranche });
  };
  const released = () => kinds(1).then((found) => found.filter(([kind]) => kind === 'release'));
  const decision = (selector: string, over: Record<string, unknown>) =>
    seed.proposal(1, '9', { selector, heavy: 1, for_votes: '20', vote_end: clock() + DAY, ...over });

  test('comes thirty days after the one before', async () => {
    await certified();
    await seed.tranche(1, 0, { state: 'released', released_at: clock() - 30 * DAY });
    expect(await dueOf(1)).toMatchObject([{ kind: 'release', since: clock(), subject: '1' }]);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'twenty-nine days after',
      () => seed.tranche(1, 0, { state: 'released', released_at: clock() - 29 * DAY }),
    ],
    ['a pause', () => certified({ paused_until: clock() + 1 })],
    ['an overdue report', () => certified({ report_due_at: clock() - 1 })],
    ['an escrow that became the holders’', () => certified({ stage: 'operating', escrow: '0' })],
    ['a termination', () => certified({ stage: 'terminated' })],
    ['the end of the concession', () => certified({ concession_end: clock() })],
    ['a vote to terminate', () => decision(SELECTORS.terminate, {})],
    ['a new SPV that is not confirmed', () => standing.confirmation(1, SELECTORS.replaceSPV)],
    [
      'a proposal to block its certificate',
      () => decision(SELECTORS.blockTranche, { for_votes: '0', subject: seed.hash(77) }),
    ],
  ])('is held by %s', async (_, hold) => {
    await certified({}, { certificate: seed.hash(77) });
    await hold();
    expect(await released()).toEqual([]);
  });

  test('is not held by others: votes below the quorum, another certificate, an earlier end', async () => {
    await certified({}, { certificate: seed.hash(77) });
    await decision(SELECTORS.terminate, { for_votes: '19' });
    await seed.proposal(1, '8', { selector: SELECTORS.blockTranche, subject: seed.hash(78) });
    await standing.confirmation(1, '0x12345678');
    expect(await released()).toEqual([['release', '1']]);
  });

  test('of the completion needs no report in time, and only the works', async () => {
    await certified({ report_due_at: 0 }, {}, 255);
    expect(await released()).toEqual([['release', '255']]);
    await seed.project(2, { stage: 'operating' });
    await seed.tranche(2, 255, { state: 'certified', releasable_at: clock() });
    expect(await kinds(2)).toEqual([]);
  });
});

describe('what is swept', () => {
  test('is the rest of the pool at once, the profit after five years, and nothing when nothing is there', async () => {
    const closed = { stage: 'closed', stage_since: clock() - DAY };
    await seed.project(1, {
      ...closed,
      redemption_pool: '9',
      redeemed: '8',
      redemption_at: 1,
      redemption_supply: '3',
    });
    await seed.project(2, { ...closed, profit: '5' });
    await seed.project(3, { stage: 'closed' });
    expect(await dueOf(1)).toMatchObject([{ kind: 'sweep', since: clock() - DAY }]);
    expect(await dueOf(2)).toEqual([]);
    expect(await dueOf(3)).toEqual([]);
  });
});

test('certified tranches are told with the moment from which each may leave, as things stand', async () => {
  const now = clock();
  await seed.project(1, { stage: 'construction', report_due_at: now + DAY });
  await seed.tranche(1, 0, { state: 'released', released_at: now - 10 * DAY });
  await seed.tranche(1, 1, { state: 'certified', releasable_at: now + 2 * DAY });
  await seed.tranche(1, 255, { state: 'certified', releasable_at: now + 3 * DAY });
  const answer = await new Browser().get('/api/projects/proyek-1/due');
  expect(await answer.json()).toEqual({
    due: [],
    certified: [
      { number: 1, from: now + 20 * DAY },
      { number: 255, from: now + 3 * DAY },
    ],
  });
});
