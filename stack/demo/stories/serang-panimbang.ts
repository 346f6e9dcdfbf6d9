/** A raise under way: opened three weeks ago, above its soft cap, some days left. */
import type { ProjectStory } from './project-story.ts';
import { createProject, invest, paramsOf, type Suite } from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { numbers, PRICE } from './project-story.ts';

const spv = 'spv-1';

export const serangPanimbang: ProjectStory = {
  spv,
  story: {
    id: 'tol-serang-panimbang',
    title: 'Tol Serang-Panimbang (demo)',
    summary: {
      id: 'Jalan tol 83,67 km dari Serang ke Panimbang, Banten. Seksi 1 beroperasi sejak Desember 2021. Penawaran ini rekaan: SPV fiktif membiayai seksi 2.',
      en: 'A toll road of 83.67 km from Serang to Panimbang, Banten. Section 1 has operated since December 2021. This offer is invented: a fictitious SPV finances section 2.',
    },
    spv: 'PT Serang Panimbang Contoh',
    risks: [
      {
        category: 'revenue',
        allocation: 'private',
        mitigation: {
          id: 'Tidak ada jaminan pendapatan minimum.',
          en: 'There is no minimum revenue guarantee.',
        },
      },
      {
        category: 'site',
        allocation: 'public',
        mitigation: {
          id: 'Lahan dibebaskan pemerintah; keterlambatan menambah masa konsesi.',
          en: 'Government acquires the land; delay extends the concession.',
        },
      },
      {
        category: 'construction',
        allocation: 'private',
        mitigation: {
          id: 'Kontrak harga tetap dengan denda keterlambatan.',
          en: 'A fixed-price contract with delay damages.',
        },
      },
      {
        category: 'political',
        allocation: 'public',
        mitigation: { id: 'Jaminan PT PII.', en: 'An IIGF guarantee.' },
      },
      {
        category: 'forceMajeure',
        allocation: 'shared',
        mitigation: {
          id: 'Asuransi; sisanya dibagi menurut perjanjian.',
          en: 'Insurance; the rest is shared by contract.',
        },
      },
    ],
    milestones: [
      { title: { id: 'Fondasi jembatan', en: 'Bridge foundations' }, planned: '2027-06', weightBps: 3000 },
      { title: { id: 'Timbunan', en: 'Embankments' }, planned: '2028-03', weightBps: 4000 },
      {
        title: { id: 'Perkerasan dan laik fungsi', en: 'Pavement and commissioning' },
        planned: '2028-12',
        weightBps: 3000,
      },
    ],
    forecast: { from: 2029, years: 35, first: 9_100_00n, growth: 28n },
  },

  steps(teller, now, dossierHash) {
    const opensAt = now - 20 * DAY;
    let suite: Suite;
    const draw = numbers(20_261_124);
    const buyers = Array.from({ length: 24 }, (_, n) => ({
      id: `investor-${n + 1}`,
      shares: 120 + draw(1_500),
      at: opensAt + Math.floor((n * 19.5 * DAY) / 24) + draw(30_000),
    }));
    return [
      {
        at: now - 25 * DAY,
        what: 'the SPV creates Serang-Panimbang',
        act: async () => {
          const terms = {
            price: PRICE,
            softCap: 18_000,
            hardCap: 30_000,
            minTicket: 1,
            opensAt,
            closesAt: now + 18 * DAY,
            reflection: 4 * DAY,
            minIdentities: 20,
            maxBps: 1_000,
            tierLimits: [50, 2_000, 2_500, 3_000] as const,
          };
          suite = await createProject(
            teller,
            spv,
            paramsOf(teller, spv, {
              slug: 'tol-serang-panimbang',
              name: 'Tol Serang-Panimbang (demo)',
              symbol: 'SERPAN',
              dossierHash,
              terms,
              trancheBps: [3_000, 4_000, 3_000],
              longStop: now + 1_000 * DAY,
              concessionEnd: now + 40 * 365 * DAY,
              deadline: now,
            }),
          );
        },
      },
      ...buyers.map(({ id, shares, at }) => ({
        at,
        what: `${id} buys ${shares} shares of Serang-Panimbang`,
        act: () => invest(teller, suite, id, shares, PRICE),
      })),
    ];
  },
};
