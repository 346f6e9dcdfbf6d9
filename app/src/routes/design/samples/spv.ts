/** What an SPV has to do for one project, and waits for. */
import type { Next } from '#lib/features/spv/next.ts';
import type { Wait } from '../../(private)/spv/projects/[slug]/waits.ts';
import { CURRENCY, DAY, NOW, rupiah, SLUG, wallet } from './invented.ts';

export const ownProject = {
  ...{ slug: SLUG, ...CURRENCY, report: { dueAt: NOW + 100 * DAY, every: 180 * DAY } },
  contracts: {
    ...{ token: wallet(5), offering: wallet(6), treasury: wallet(7) },
    ...{ governance: wallet(8), timelock: wallet(9) },
  },
};

export const nexts: Next[] = [
  { kind: 'report', at: NOW - 2 * DAY },
  { kind: 'call', at: null, call: { kind: 'release', target: wallet(7), since: NOW - DAY, subject: '1' } },
  { kind: 'withdraw', at: null, amount: rupiah(3_000_000_000) },
  { kind: 'keep', at: null, count: 2 },
  { kind: 'request', at: NOW + 5 * DAY, number: 2, amount: rupiah(88_000_000_000), blockedUntil: null },
  { kind: 'answer', at: NOW + 9 * DAY, count: 4 },
];

export const waits: Wait[] = [
  { kind: 'vote', until: NOW + DAY, id: '1', title: 'Laporan setiap 30 hari' },
  { kind: 'window', until: NOW + 4 * DAY, number: 1 },
  { kind: 'record', until: NOW + 6 * DAY, number: 3, amount: rupiah(6_200_000_000) },
  { kind: 'engineer', until: null, number: 3, signed: 1, needed: 2, since: NOW - 3 * DAY },
];
