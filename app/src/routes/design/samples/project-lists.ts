import type {
  Asked,
  Declarations,
  Documents,
  Holders,
  Investments,
  Tranches,
  Updates,
} from '#lib/features/project/types.ts';
import { COMPLETION } from '#lib/features/project/tranche.ts';
import { DAY, hash, NOW, rupiah, wallet } from './invented.ts';

type Declaration = Declarations['items'][number];
type Tranche = Tranches['tranches'][number];

const declaration = (number: number, over: Partial<Declaration>): Declaration => ({
  ...{
    number,
    kind: 'profit' as never,
    payer: wallet(3),
    amount: rupiah(1_240_000_000),
    fee: rupiah(12_400_000),
  },
  ...{ recordTime: NOW - (4 - number) * 180 * DAY, declaredAt: NOW - 190 * DAY, documentHash: hash(number) },
  ...{ tx: hash(40 + number), state: 'applied', cancelledAt: null, appliedAt: NOW - 100 * DAY },
  ...{ netAmount: rupiah(1_227_600_000), supply: '120000' },
  ...over,
});
export const declarations: Declaration[] = [
  declaration(3, {
    state: 'pending',
    recordTime: NOW + 9 * DAY,
    appliedAt: null,
    netAmount: null,
    supply: null,
  }),
  declaration(2, {}),
  declaration(1, { state: 'cancelled', cancelledAt: NOW - 300 * DAY, netAmount: null, supply: null }),
];

const tranche = (number: number, state: Tranche['state'], over: Partial<Tranche> = {}): Tranche => ({
  ...{ number, state, bps: 2500, amount: rupiah(3_000_000_000), requests: 1, certificate: hash(number + 1) },
  ...{ evidenceHash: hash(20 + number), requestedAt: NOW - 20 * DAY, firstSigned: true, secondSigned: false },
  ...{ extended: false, releasableAt: null, notBefore: null, releasedAt: null },
  ...over,
});
export const tranches: Tranche[] = [
  tranche(0, 'released', { releasedAt: NOW - 90 * DAY }),
  tranche(1, 'certified', { releasableAt: NOW + 4 * DAY }),
  tranche(2, 'blocked', { notBefore: NOW + 12 * DAY }),
  tranche(3, 'none', { requestedAt: null, firstSigned: false, certificate: null, evidenceHash: null }),
  tranche(COMPLETION, 'requested', { amount: null, bps: 0 }),
];

const BALANCES = [42_000, 21_500, 9_800, 4_200, 320];
export const holders: Holders = {
  items: BALANCES.map((balance, n) => ({
    account: wallet(n + 40),
    balance: String(balance),
    frozen: '0',
  })) as never,
  next: null,
  supply: '120000',
  count: 318,
};

export const investments: Investments['items'] = [
  {
    kind: 'investment',
    account: wallet(40),
    shares: '4200',
    amount: rupiah(420_000_000),
    block: 402_117_001,
  },
  { kind: 'revocation', account: wallet(41), shares: '25', amount: rupiah(2_500_000), block: 402_116_020 },
].map((one, n) => ({ ...one, time: NOW - n * DAY, tx: hash(60 + n) })) as Investments['items'];

export const documents: Documents = {
  dossierHash: hash(8) as never,
  documents: [
    {
      sha256: hash(9).slice(2),
      name: 'perjanjian-kerja-sama.pdf',
      kind: 'contract',
      size: 1_840_113,
      kept: true,
    },
    {
      sha256: hash(10).slice(2),
      name: 'studi-kelayakan.pdf',
      kind: 'feasibility',
      size: 84_002,
      kept: false,
    },
  ],
  dossiers: [],
  reports: [
    {
      ...{ hash: hash(11) as never, dueNext: NOW + 60 * DAY, time: NOW - 30 * DAY, tx: hash(70) as never },
      kept: true,
    },
  ],
  evidence: [],
  notices: [],
};

const update = (kind: string, what: string | null, ago: number, over: object = {}) => ({
  ...{
    kind,
    what,
    number: null,
    amount: null,
    subject: null,
    kept: null,
    time: NOW - ago * DAY,
    tx: hash(ago),
  },
  ...over,
});
export const updates = [
  update('tranche', 'certified', 3, { number: 1 }),
  update('report', null, 30, { number: 3, subject: hash(11), kept: true }),
  update('tranche', 'requested', 110, { number: 0, subject: hash(12), kept: false }),
  update('tranche', 'released', 90, { number: 0, amount: rupiah(3_000_000_000) }),
  update('created', null, 420),
] as Updates['updates'];

export const questions: Asked['questions'] = [
  {
    ...{ id: 'b', text: 'Kapan jembatan ini dibuka untuk umum?', askedAt: NOW - DAY, byHolder: false },
    answer: null,
  },
  {
    ...{ id: 'a', text: 'Siapa yang memeriksa laporan?', askedAt: NOW - 9 * DAY, byHolder: true },
    answer: { text: 'Akuntan publik; sidiknya dicatat di rantai.', by: wallet(3), answeredAt: NOW - 7 * DAY },
  },
];
