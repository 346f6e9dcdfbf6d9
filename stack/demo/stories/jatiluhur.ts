/** A raise that is nearly full, with three days to go. */
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

const spv = 'spv-3';

export const jatiluhur: ProjectStory = {
  spv,
  story: {
    id: 'spam-jatiluhur-1',
    title: 'SPAM Jatiluhur I (demo)',
    summary: {
      id: 'Air minum curah 4.750 liter per detik dari Waduk Jatiluhur untuk Jakarta, Bekasi, dan Karawang. Penawaran ini rekaan: SPV fiktif membiayai pompa cadangan.',
      en: 'Bulk drinking water of 4,750 litres a second from the Jatiluhur reservoir for Jakarta, Bekasi and Karawang. This offer is invented: a fictitious SPV finances standby pumps.',
    },
    spv: 'PT Jatiluhur Contoh',
    risks: [RISKS.offtake, RISKS.fixedPrice, RISKS.deductions, RISKS.spring, RISKS.insurance],
    milestones: [
      { title: { id: 'Rumah pompa', en: 'Pump house' }, planned: '2027-04', weightBps: 4500 },
      { title: { id: 'Pompa dan listrik', en: 'Pumps and power' }, planned: '2027-10', weightBps: 5500 },
    ],
    at: { lat: -6.53, lon: 107.39 },
    forecast: { from: 2028, years: 27, first: 8_200_00n, growth: 25n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'Jatiluhur');
    const [opensAt, closesAt, hardCap] = [now - 27 * DAY, now + 3 * DAY, 16_000];
    tale.created(now - 30 * DAY, {
      ...{ spv, dossierHash, slug: 'spam-jatiluhur-1', symbol: 'JATI' },
      name: 'SPAM Jatiluhur I (demo)',
      raise: { price: PRICE, softCap: 9_000, hardCap, opensAt, closesAt },
      trancheBps: [4_500, 5_500],
      longStop: now + 700 * DAY,
      concessionEnd: now + 29 * 365 * DAY,
      deadline: now + APPROVAL,
    });
    tale.bought(crowd({ seed: 4_750, hardCap, wants: 97, opensAt, closesAt: now - 3_600 }));
    return tale.steps;
  },
};
