/** A project that operates: raised, built in three tranches, completed, two profits paid. */
import type { ProjectStory } from './project-story.ts';
import {
  certifyTranche,
  claim,
  COMPLETION,
  createProject,
  declare,
  evidence,
  finalize,
  invest,
  paramsOf,
  postReport,
  releaseTranche,
  requestTranche,
  transfer,
  withdrawReleased,
  type Suite,
} from '@partisipro/contracts/demo';
import { DAY, type Step } from '../clock.ts';
import { numbers, PRICE } from './project-story.ts';

const spv = 'spv-2';

export const umbulan: ProjectStory = {
  spv,
  story: {
    id: 'spam-umbulan',
    title: 'SPAM Umbulan (demo)',
    summary: {
      id: 'Sistem air minum curah 4.000 liter per detik dari mata air Umbulan untuk lima daerah di Jawa Timur. Penawaran ini rekaan: SPV fiktif dengan dua pembagian laba yang sudah dibayar.',
      en: 'A bulk drinking-water system of 4,000 litres a second from the Umbulan spring for five areas of East Java. This offer is invented: a fictitious SPV that has paid two declarations.',
    },
    spv: 'PT Umbulan Contoh',
    risks: [
      {
        category: 'revenue',
        allocation: 'shared',
        mitigation: {
          id: 'Air dijual curah ke PDAB dengan perjanjian pembelian.',
          en: 'Water is sold in bulk to PDAB under an offtake agreement.',
        },
      },
      {
        category: 'operation',
        allocation: 'private',
        mitigation: {
          id: 'Tarif dipotong bila mutu atau debit di bawah perjanjian.',
          en: 'The tariff is cut when quality or flow fall short.',
        },
      },
      {
        category: 'political',
        allocation: 'public',
        mitigation: { id: 'Jaminan PT PII.', en: 'An IIGF guarantee.' },
      },
      {
        category: 'environment',
        allocation: 'shared',
        mitigation: {
          id: 'Debit mata air dipantau; pengambilan dibatasi izin.',
          en: 'The spring is gauged; abstraction is bound by permit.',
        },
      },
    ],
    milestones: [
      { title: { id: 'Bangunan penangkap', en: 'Intake' }, planned: '2025-03', weightBps: 3000 },
      { title: { id: 'Pipa transmisi', en: 'Transmission main' }, planned: '2025-05', weightBps: 3000 },
      {
        title: { id: 'Reservoir dan uji', en: 'Reservoirs and trials' },
        planned: '2025-08',
        weightBps: 4000,
      },
    ],
    forecast: { from: 2026, years: 22, first: 7_600_00n, growth: 32n },
  },

  steps(teller, now, dossierHash) {
    let suite: Suite;
    const created = now - 690 * DAY;
    const opensAt = created + 4 * DAY;
    const closesAt = opensAt + 30 * DAY;
    const draw = numbers(2_050);
    const buyers = Array.from({ length: 22 }, (_, n) => ({
      id: `investor-${n + 1}`,
      shares: 300 + draw(700),
      at: opensAt + DAY + n * DAY + draw(40_000),
    }));
    const step = (at: number, what: string, act: () => Promise<unknown>): Step => ({
      at,
      what: `Umbulan: ${what}`,
      act,
    });

    const tranche = (number: number, asked: number): Step[] => {
      const proof = evidence(`Umbulan, tonggak ${number}`);
      return [
        step(asked, `tranche ${number} is requested`, () =>
          requestTranche(teller, suite, spv, number, proof),
        ),
        step(asked + 2 * DAY, `tranche ${number} is certified`, () =>
          certifyTranche(teller, suite, number, proof),
        ),
        step(asked + 8 * DAY, `tranche ${number} is released`, () =>
          releaseTranche(teller, suite, 'investor-3', number),
        ),
      ];
    };
    const profit = (number: number, declared: number, amount: bigint): Step[] => [
      step(declared, `profit ${number} is declared`, () =>
        declare(teller, suite, spv, amount, declared + 10 * DAY, `Umbulan, laporan laba ${number}`),
      ),
      ...Array.from({ length: 7 }, (_, n) =>
        step(declared + (11 + n) * DAY, `investor-${n * 3 + 1} claims profit ${number}`, () =>
          claim(teller, suite, `investor-${n * 3 + 1}`),
        ),
      ),
    ];
    const reports = [560, 400, 250, 100].map((ago) =>
      step(now - ago * DAY, 'the SPV reports', () =>
        postReport(teller, suite, spv, `Umbulan, laporan ${ago}`),
      ),
    );

    return [
      step(created, 'the SPV creates the project', async () => {
        const terms = {
          price: PRICE,
          softCap: 9_000,
          hardCap: 20_000,
          minTicket: 1,
          opensAt,
          closesAt,
          reflection: 4 * DAY,
          minIdentities: 20,
          maxBps: 1_000,
          tierLimits: [50, 1_500, 2_000, 2_000] as const,
        };
        suite = await createProject(
          teller,
          spv,
          paramsOf(teller, spv, {
            slug: 'spam-umbulan',
            name: 'SPAM Umbulan (demo)',
            symbol: 'UMBUL',
            dossierHash,
            terms,
            trancheBps: [3_000, 3_000, 4_000],
            longStop: now + 200 * DAY,
            concessionEnd: now + 22 * 365 * DAY,
            deadline: created + 30 * DAY,
          }),
        );
      }),
      ...buyers.map(({ id, shares, at }) =>
        step(at, `${id} buys ${shares} shares`, () => invest(teller, suite, id, shares, PRICE)),
      ),
      step(closesAt + 5 * DAY, 'the raise is decided', () => finalize(teller, suite, 'investor-9')),
      ...tranche(0, closesAt + 12 * DAY),
      ...tranche(1, closesAt + 60 * DAY),
      ...tranche(2, closesAt + 110 * DAY),
      ...tranche(COMPLETION, closesAt + 140 * DAY),
      step(closesAt + 150 * DAY, 'the SPV takes what was released', () =>
        withdrawReleased(teller, suite, spv),
      ),
      ...reports,
      step(now - 230 * DAY, 'investor-2 sells to investor-23', () =>
        transfer(teller, suite, 'investor-2', 'investor-23', 120n),
      ),
      ...profit(1, now - 200 * DAY, 1_520_000_000_00n),
      step(now - 90 * DAY, 'investor-5 sells to investor-24', () =>
        transfer(teller, suite, 'investor-5', 'investor-24', 75n),
      ),
      ...profit(2, now - 60 * DAY, 1_610_000_000_00n),
    ];
  },
};
