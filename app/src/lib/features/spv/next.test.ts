import { describe, expect, it } from 'vitest';
import { isLate, nextOf, type Known } from './next.ts';

const DAY = 86_400;
const NOW = 1_800_000_000;
const part = (number: number, state: string, over: object = {}) =>
  ({ number, state, amount: '500', notBefore: null, ...over }) as Known['tranches'][number];
const call = (kind: string) =>
  ({ kind, target: '0x1', since: NOW - DAY, subject: null }) as Known['due'][number];

/** Under construction, with nothing to do. */
const quiet: Known = {
  ...{ now: NOW, stage: 'construction', reportDueAt: NOW + 100 * DAY, escrow: '1000', released: '0' },
  tranches: [part(0, 'released'), part(1, 'requested'), part(2, 'none'), part(255, 'none')],
  ...{ milestones: [], due: [], questions: [], missing: 0 },
};
const kinds = (over: Partial<Known>) => nextOf({ ...quiet, ...over }).map(({ kind }) => kind);

describe('what is next', () => {
  it('is nothing while all wait for others', () => expect(nextOf(quiet)).toEqual([]));

  it('is a report from forty-five days before it is due, and late after that', () => {
    expect(kinds({ reportDueAt: NOW + 45 * DAY })).toEqual(['report']);
    expect(kinds({ reportDueAt: NOW + 45 * DAY + 1 })).toEqual([]);
    expect(kinds({ reportDueAt: 0 })).toEqual([]);
    const [late] = nextOf({ ...quiet, reportDueAt: NOW - 1 });
    expect(isLate(late!, NOW)).toBe(true);
    const [inTime] = nextOf({ ...quiet, reportDueAt: NOW });
    expect(isLate(inTime!, NOW)).toBe(false);
  });

  it('is the tranche whose turn it is, by its plan', () => {
    const tranches = [part(0, 'released'), part(1, 'none'), part(2, 'none'), part(255, 'none')];
    const milestones = [{ planned: '2020' }, { planned: '2027-06' }, { planned: '2030' }];
    expect(nextOf({ ...quiet, tranches, milestones })).toEqual([
      { kind: 'request', at: Date.UTC(2027, 6, 1) / 1000, number: 1, amount: '500', blockedUntil: null },
    ]);
    expect(nextOf({ ...quiet, tranches })).toMatchObject([{ kind: 'request', at: null }]);
  });

  it('is no tranche while a report is late, or the works have ended', () => {
    const tranches = [part(0, 'none')];
    expect(kinds({ tranches, reportDueAt: NOW - DAY })).toEqual(['report']);
    expect(kinds({ tranches, stage: 'operating' })).toEqual(['request']);
    expect(kinds({ tranches, stage: 'operating', escrow: '0' })).toEqual([]);
    expect(kinds({ tranches, stage: 'terminated', reportDueAt: 0 })).toEqual([]);
  });

  it('is a tranche that holders blocked, by the day from which it may be certified again', () => {
    const blocked = (notBefore: number) => ({
      tranches: [part(0, 'blocked', { notBefore })],
      milestones: [{ planned: '2020' }],
    });
    const until = NOW + 9 * DAY;
    expect(nextOf({ ...quiet, ...blocked(until) })).toMatchObject([{ at: until, blockedUntil: until }]);
    expect(nextOf({ ...quiet, ...blocked(NOW - 1) })).toMatchObject([
      { at: Date.UTC(2021, 0, 1) / 1000, blockedUntil: null },
    ]);
  });

  it('is the completion once all parts are paid, even with a late report', () => {
    const tranches = [part(0, 'released'), part(255, 'none')];
    expect(nextOf({ ...quiet, tranches })).toMatchObject([{ kind: 'request', number: 255 }]);
    expect(kinds({ tranches, reportDueAt: NOW - DAY })).toEqual(['report', 'request']);
    expect(kinds({ tranches, stage: 'operating' })).toEqual([]);
    expect(kinds({ tranches: [part(0, 'released'), part(255, 'certified')] })).toEqual([]);
  });

  it('is an answer within fourteen days of the oldest question that waits', () => {
    const questions = [
      { askedAt: NOW - DAY, answer: null },
      { askedAt: NOW - 5 * DAY, answer: null },
      { askedAt: NOW - 30 * DAY, answer: {} as never },
    ];
    expect(nextOf({ ...quiet, questions })).toEqual([{ kind: 'answer', at: NOW + 9 * DAY, count: 2 }]);
  });

  it('is what anyone may send and the SPV waits for, and no other', () => {
    const due = ['release', 'upgrade', 'finalize', 'migrate', 'queue', 'roll'].map(call);
    expect(nextOf({ ...quiet, due }).map((one) => (one.kind === 'call' ? one.call.kind : one.kind))).toEqual([
      'release',
      'finalize',
      'roll',
    ]);
  });

  it('comes in the order of its moments: late, now, later', () => {
    const questions = [{ askedAt: NOW - 20 * DAY, answer: null }];
    const tranches = [part(0, 'none')];
    const milestones = [{ planned: '2028' }];
    const all = { released: '7', missing: 3, due: [call('release')], questions, tranches, milestones };
    expect(kinds({ ...all, reportDueAt: NOW + 3 * DAY })).toEqual([
      ...['answer', 'call', 'withdraw', 'keep', 'report', 'request'],
    ]);
  });
});
