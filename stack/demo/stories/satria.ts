/** A raise that stayed below its soft cap: refunds taken by most, open for the rest. */
import { refund } from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

const spv = 'spv-7';

export const satria: ProjectStory = {
  spv,
  story: {
    id: 'satria-1',
    title: 'SATRIA-1 (demo)',
    summary: {
      id: 'Satelit multifungsi 150 Gbps di slot orbit 146 BT, diluncurkan Juni 2023. Penawaran ini rekaan: SPV fiktif mencari dana untuk stasiun bumi, dan tidak mencapai batas bawah.',
      en: 'A multifunction satellite of 150 Gbps in the orbital slot 146 E, launched in June 2023. This offer is invented: a fictitious SPV sought money for ground stations and stayed below its soft cap.',
    },
    spv: 'PT Satelit Contoh',
    risks: [RISKS.availability, RISKS.launch, RISKS.deductions, RISKS.rates],
    milestones: [
      {
        title: { id: 'Stasiun bumi timur', en: 'Eastern ground stations' },
        planned: '2027-03',
        weightBps: 5000,
      },
      {
        title: { id: 'Stasiun bumi barat', en: 'Western ground stations' },
        planned: '2027-09',
        weightBps: 5000,
      },
    ],
    forecast: { from: 2028, years: 13, first: 10_900_00n, growth: 12n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'SATRIA-1');
    const opensAt = now - 120 * DAY;
    const [closesAt, hardCap] = [opensAt + 30 * DAY, 24_000];
    tale.created(opensAt - 5 * DAY, {
      ...{ spv, dossierHash, slug: 'satria-1', symbol: 'SATRIA' },
      name: 'SATRIA-1 (demo)',
      raise: { price: PRICE, softCap: 15_000, hardCap, opensAt, closesAt },
      trancheBps: [5_000, 5_000],
      longStop: now + 600 * DAY,
      concessionEnd: now + 15 * 365 * DAY,
      deadline: now + APPROVAL,
    });
    const buyers = crowd({ seed: 545, hardCap, wants: 34, opensAt, closesAt, count: 27 });
    tale.bought(buyers);
    tale.decided(closesAt + 5 * DAY, buyers[0]!.id);
    for (const [n, { id }] of buyers.slice(0, 19).entries())
      tale.at(closesAt + 6 * DAY + n * 30_000, `${id} takes the refund`, () =>
        refund(teller, tale.suite, id),
      );
    return tale.steps;
  },
};
