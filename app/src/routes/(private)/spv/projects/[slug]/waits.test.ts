import { describe, expect, it } from 'vitest';
import { waitsOf, type Standing } from './waits.ts';

const DAY = 86_400;
const NOW = 1_800_000_000;
const part = (number: number, state: string, over: object = {}) =>
  ({
    ...{ number, state, bps: 2000, firstSigned: false, secondSigned: false },
    requestedAt: NOW - DAY,
    ...over,
  }) as Standing['tranches'][number];

const project = {
  ...{ pausedUntil: null, releaseHeld: false, awaiting: [], accrual: { pending: null } },
  raise: { finalizableAt: null },
} as Standing['project'];
const nothing: Standing = { now: NOW, project, tranches: [], proposals: [], due: [], certified: [] };

describe('what an SPV waits for', () => {
  it('is as many engineers as the tranche needs', () => {
    const ask = (...tranches: Standing['tranches']) => waitsOf({ ...nothing, tranches });
    expect(ask(part(0, 'requested'))).toEqual([
      { kind: 'engineer', until: null, number: 0, signed: 0, needed: 1, since: NOW - DAY },
    ]);
    expect(ask(part(0, 'requested', { bps: 2501, firstSigned: true }))).toMatchObject([
      { signed: 1, needed: 2 },
    ]);
    const paid = part(0, 'released', { bps: 4000 });
    expect(ask(paid, part(1, 'requested', { bps: 1000 }))).toMatchObject([{ needed: 1 }]);
    expect(ask(paid, part(1, 'requested', { bps: 1001 }))).toMatchObject([{ needed: 2 }]);
    expect(ask(part(255, 'requested', { bps: 0 }))).toMatchObject([{ needed: 2 }]);
  });

  it('is the window of a certificate, until it may be released', () => {
    const ask = (from: number) => waitsOf({ ...nothing, certified: [{ number: 1, from }] });
    expect(ask(NOW + 2 * DAY)).toEqual([{ kind: 'window', until: NOW + 2 * DAY, number: 1 }]);
    expect(ask(NOW)).toEqual([]);
  });

  it('is a vote, a confirmation, a record date, a raise and a pause, the first to end first', () => {
    const waits = waitsOf({
      ...nothing,
      project: {
        ...{ pausedUntil: NOW + 5 * DAY, releaseHeld: true },
        awaiting: [{ until: NOW + 4 * DAY }] as Standing['project']['awaiting'],
        accrual: { pending: { id: 3, amount: '9', recordTime: NOW + 2 * DAY } },
        raise: { finalizableAt: NOW + 3 * DAY },
      },
      proposals: [
        { id: '1', state: 'active', description: 'Satu\nDua', voteStart: NOW, voteEnd: NOW + DAY },
        { id: '2', state: 'defeated', description: 'Lama', voteStart: NOW, voteEnd: NOW },
      ],
    });
    expect(waits.map(({ kind }) => kind)).toEqual([
      ...['vote', 'record', 'raise', 'confirmation', 'pause', 'held'],
    ]);
    expect(waits[0]).toMatchObject({ title: 'Satu' });
  });

  it('is no record date that has passed', () => {
    const pending = { id: 3, amount: '9', recordTime: NOW - DAY };
    const due = [{ kind: 'roll' as const }];
    expect(waitsOf({ ...nothing, project: { ...project, accrual: { pending } }, due })).toEqual([]);
  });
});
