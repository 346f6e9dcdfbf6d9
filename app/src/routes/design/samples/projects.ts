import type { ProjectList, ProjectSummary } from '#lib/features/project/types.ts';
import { CURRENCY, DAY, NAME, NOW, rupiah, SLUG, wallet } from './invented.ts';

const dossier: NonNullable<ProjectSummary['dossier']> = {
  title: NAME,
  demonstration: true,
  summary: { id: 'Jembatan rekaan sepanjang 1,2 km.', en: 'An invented bridge of 1.2 km.' },
  sector: 'transport',
  subsector: 'toll road',
  budget: '480000000000',
  locations: [{ province: 'Jawa Barat', lat: -6.9, lon: 107.6 }],
  planned: '2029-03',
  value: 'Rp480 miliar',
  capacity: '1,2 km',
  governmentSupport: [],
  forecast: {
    method: { id: 'Lalu lintas dikali tarif.', en: 'Traffic times tariff.' },
    years: Array.from({ length: 24 }, (_, n) => ({ year: 2029 + n, perShare: rupiah(11_800) })),
  },
};

const project = (slug: string, name: string, over: Partial<ProjectSummary>): ProjectSummary =>
  ({
    ...{ slug, name, token: wallet(5), symbol: 'REKA', spv: wallet(3), stage: 'open', ...CURRENCY },
    ...{ price: rupiah(100_000), softCap: '60000', hardCap: '120000', minTicket: '1', supply: '85400' },
    ...{ sold: '85400', identities: 318, opensAt: NOW - 9 * DAY, closesAt: NOW + 14 * DAY },
    ...{ concessionEnd: NOW + 9_000 * DAY, declaredTotal: '0', escrow: rupiah(8_540_000_000), netRaise: '0' },
    ...{ released: '0', finalizableAt: NOW + 18 * DAY, report: { dueAt: 0, every: 180 * DAY } },
    ...{ completedAt: null, createdAt: NOW - 30 * DAY, dossier },
    ...(over as object),
  }) as ProjectSummary;

export const projects: ProjectSummary[] = [
  project(SLUG, NAME, {}),
  project(`${SLUG}-dua`, 'Sambungan Air Baku dengan Nama yang Panjang Sekali (demo)', {
    stage: 'construction',
    ...{ netRaise: rupiah(11_820_000_000), finalizableAt: null },
    report: { dueAt: NOW - 2 * DAY, every: 180 * DAY },
    dossier: { ...dossier, sector: 'water', subsector: 'water supply' },
  } as Partial<ProjectSummary>),
  project(`${SLUG}-tiga`, 'Kabel Laut Rekaan (demo)', {
    ...{ stage: 'failed', dossier: null, finalizableAt: null },
  }),
];

export const list: ProjectList = {
  projects,
  next: null,
  provinces: ['Jawa Barat'],
  count: 3,
  open: 1,
  places: [{ slug: SLUG, name: NAME, sector: 'transport', stage: 'open', lat: -6.9, lon: 107.6 }],
  changedBlock: 402_117_020,
};
export const noList: ProjectList = { ...list, projects: [], count: 0, open: 0, places: [] };
