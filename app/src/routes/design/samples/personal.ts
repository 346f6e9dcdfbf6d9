/** What one wallet, one SPV and one office see. */
import type { Attached, DraftList } from '#lib/features/draft/types.ts';
import type { Session } from '../../(private)/account/types.ts';
import type { Request, Waiting } from '../../(private)/admin/queue/types.ts';
import type { Portfolio } from '../../(private)/portfolio/types.ts';
import type { Vote } from '../../(public)/projects/[slug]/proposals/[id]/types.ts';
import { CURRENCY, DAY, hash, NAME, NOW, rupiah, SLUG, wallet } from './invented.ts';

const contracts = {
  ...{
    token: wallet(5),
    offering: wallet(6),
    treasury: wallet(7),
    governance: wallet(8),
    timelock: wallet(9),
  },
};
const holding = (over: Partial<Portfolio['holdings'][number]>) =>
  ({
    ...{ slug: SLUG, title: NAME, symbol: 'REKA', stage: 'operating', contracts, ...CURRENCY },
    ...{ price: rupiah(100_000), supply: '120000', shares: '320', cost: rupiah(32_000_000), locked: false },
    ...{ frozen: '0', frozenUntil: null, votes: '320', delegate: wallet(40), claimable: rupiah(487_310) },
    ...{ claimed: rupiah(1_204_000), revocable: { shares: '0', until: null }, refundable: '0' },
    redeemable: { shares: '0', amount: '0' },
    dossier: { sector: 'transport', subsector: 'toll road', budget: '480000000000', capacity: '1,2 km' },
    ...over,
  }) as Portfolio['holdings'][number];

export const holdings: Portfolio['holdings'] = [
  holding({}),
  holding({
    ...{
      slug: `${SLUG}-dua`,
      title: 'Sambungan Air Baku (demo)',
      symbol: 'AIRB',
      stage: 'open',
      locked: true,
    },
    ...{ claimable: '0', claimed: '0', shares: '25', cost: rupiah(2_500_000) },
    ...{ revocable: { shares: '25', until: NOW + 3 * DAY }, dossier: null },
  }),
];

export const income: Portfolio['income'] = [0, 1, 2].map((n) => ({
  ...{ slug: SLUG, symbol: 'REKA', ...CURRENCY, amount: rupiah(380_000 + n * 60_000) },
  ...{ time: NOW - (2 - n) * 365 * DAY, tx: hash(n + 80) },
})) as Portfolio['income'];

export const toVote: Portfolio['toVote'] = [
  {
    ...{ slug: SLUG, name: NAME, id: '1', description: 'Laporan setiap 30 hari' },
    ...{ voteEnd: NOW + 6 * DAY, votes: '320' },
  },
];

const KINDS = ['vote', 'claim', 'received', 'investment'] as const;
export const activity = KINDS.map((kind, n) => ({
  ...{ kind, slug: SLUG, symbol: 'REKA', shares: kind === 'claim' ? null : '320', other: null },
  ...{ amount: kind === 'vote' || kind === 'received' ? null : rupiah(32_000_000), block: 402_110_000 - n },
  ...{ time: NOW - n * 9 * DAY, tx: hash(n + 90) },
})) as unknown as Portfolio['activity'];

const STATES = ['draft', 'returned', 'submitted', 'approved'] as const;
export const drafts = STATES.map((state, n) => ({
  ...{ id: `0000000${n}-0000-4000-8000-000000000000`, owner: wallet(3), state, version: n + 1 },
  ...{ title: n ? `${NAME} ${n}` : 'Draf tanpa judul', submittedAt: null },
  updatedAt: new Date((NOW - n * DAY) * 1000).toISOString(),
})) as DraftList;

export const attached: Attached[] = [
  { sha256: hash(9).slice(2), name: 'perjanjian-kerja-sama.pdf', kind: 'contract', size: 1_840_113 },
];

export const waiting = drafts.slice(2, 3).map((draft) => ({
  ...draft,
  submittedAt: new Date(NOW * 1000).toISOString(),
})) as unknown as Waiting[];

export const requests = [
  {
    ...{ id: '1', wallet: wallet(25), name: 'Putri Rekaan', country: 360, tier: 2, nonce: 0, identity: null },
    createdAt: new Date(NOW * 1000).toISOString(),
  },
] as unknown as Request[];

export const votes: Vote[] = [
  {
    ...{
      account: wallet(40),
      support: 1,
      weight: '4200',
      reason: 'Laporan yang lebih sering layak biayanya.',
    },
    ...{ block: 402_116_000, time: NOW, tx: hash(99) },
  },
] as Vote[];

const AGENTS = [
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'curl/8.5.0',
];
export const sessions: Session[] = AGENTS.map((agent, n) => ({
  ...{ agent, handle: hash(n + 110).slice(2), current: n === 0 },
  ...{ createdAt: NOW - n * DAY, seenAt: NOW - n * 3_600 },
}));
