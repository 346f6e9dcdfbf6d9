/** A raise under way: opened three weeks ago, above its soft cap, some days left. */
import { revoke } from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

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
    risks: [RISKS.noRevenueGuarantee, RISKS.land, RISKS.fixedPrice, RISKS.guarantee, RISKS.insurance],
    milestones: [
      { title: { id: 'Fondasi jembatan', en: 'Bridge foundations' }, planned: '2027-06', weightBps: 3000 },
      { title: { id: 'Timbunan', en: 'Embankments' }, planned: '2028-03', weightBps: 4000 },
      {
        title: { id: 'Perkerasan dan laik fungsi', en: 'Pavement and commissioning' },
        planned: '2028-12',
        weightBps: 3000,
      },
    ],
    at: { lat: -6.4, lon: 106.0 },
    forecast: { from: 2029, years: 35, first: 9_100_00n, growth: 28n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'Serang-Panimbang');
    const [opensAt, closesAt, hardCap] = [now - 20 * DAY, now + 18 * DAY, 30_000];
    tale.created(now - 25 * DAY, {
      ...{ spv, dossierHash, slug: 'tol-serang-panimbang', symbol: 'SERPAN' },
      name: 'Tol Serang-Panimbang (demo)',
      raise: { price: PRICE, softCap: 18_000, hardCap, opensAt, closesAt },
      trancheBps: [3_000, 4_000, 3_000],
      longStop: now + 1_000 * DAY,
      concessionEnd: now + 40 * 365 * DAY,
      deadline: now + APPROVAL,
    });
    const buyers = crowd({ seed: 20_261_124, hardCap, wants: 68, opensAt, closesAt: now - 7_200, count: 44 });
    tale.bought(buyers);
    const late = buyers.at(-3)!;
    tale.at(now - 3_600, `${late.id} takes the purchase back`, () => revoke(teller, tale.suite, late.id));
    return tale.steps;
  },
};
