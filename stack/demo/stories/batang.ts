/** At its end: the concession is over, the pool lies ready, some have given their shares back and some not yet. */
import { beginRedemption, end, openRedemption, redeem, transfer } from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

const spv = 'spv-8';

export const batang: ProjectStory = {
  spv,
  story: {
    id: 'pltu-batang',
    title: 'PLTU Batang (demo)',
    summary: {
      id: 'Pembangkit listrik 2 × 1.000 MW di Batang, Jawa Tengah, beroperasi sejak 2022; listriknya dibeli PLN. Penawaran ini rekaan: SPV fiktif dengan masa konsesi 20 bulan, supaya akhirnya dapat dilihat.',
      en: 'A power plant of 2 × 1,000 MW in Batang, Central Java, in operation since 2022; PLN buys its power. This offer is invented: a fictitious SPV with a concession of 20 months, so that its end can be seen.',
    },
    spv: 'PT Batang Contoh',
    risks: [RISKS.offtake, RISKS.emissions, RISKS.guarantee, RISKS.rates],
    milestones: [
      { title: { id: 'Serah terima unit 1', en: 'Handover of unit 1' }, planned: '2025-02', weightBps: 5000 },
      { title: { id: 'Serah terima unit 2', en: 'Handover of unit 2' }, planned: '2025-03', weightBps: 5000 },
    ],
    at: { lat: -6.92, lon: 109.77 },
    forecast: { from: 2025, years: 2, first: 9_400_00n, growth: 15n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'Batang');
    const opensAt = now - 690 * DAY;
    const [closesAt, hardCap] = [opensAt + 15 * DAY, 8_000];
    const concessionEnd = now - 76 * DAY;
    tale.created(opensAt - 5 * DAY, {
      ...{ spv, dossierHash, slug: 'pltu-batang', symbol: 'BATANG' },
      name: 'PLTU Batang (demo)',
      raise: { price: PRICE, softCap: 4_000, hardCap, opensAt, closesAt },
      trancheBps: [5_000, 5_000],
      longStop: now - 400 * DAY,
      concessionEnd,
      deadline: now + APPROVAL,
    });
    tale.bought(crowd({ seed: 2_000, hardCap, wants: 88, opensAt, closesAt, count: 36 }));
    tale.decided(closesAt + 5 * DAY, 'investor-4');
    tale.released(closesAt + 12 * DAY, 0, 'investor-4');
    tale.released(closesAt + 45 * DAY, 1, 'investor-4');
    tale.completed(closesAt + 56 * DAY, 'investor-4');
    tale.withdrew(closesAt + 66 * DAY);
    tale.reported(...[560, 400, 240, 100].map((ago) => now - ago * DAY));
    for (const [n, ago] of [430, 300, 170].entries()) {
      tale.declared(now - ago * DAY, n + 1, 2_300_00n + BigInt(n) * 60_00n);
      tale.claimed(now - (ago - 12) * DAY, 2 + n);
    }
    const large = tale.largest(2) as [string, string];
    tale.at(now - 150 * DAY, `${large[1]} sells to investor-31`, () =>
      transfer(teller, tale.suite, large[1], 'investor-31', 25n),
    );
    tale.at(concessionEnd + DAY, 'anyone records the end of the concession', () =>
      end(teller, tale.suite, large[0]),
    );
    tale.at(now - 65 * DAY, 'the SPV brings the pool', () =>
      openRedemption(teller, tale.suite, spv, 7_200n * PRICE),
    );
    tale.at(now - 34 * DAY, 'the redemption begins', () => beginRedemption(teller, tale.suite, large[0]));
    for (const [n, id] of tale.largest(36).entries())
      if (n % 3 === 0)
        tale.at(now - 30 * DAY + n * 40_000, `${id} gives the shares back`, () =>
          redeem(teller, tale.suite, id),
        );
    return tale.steps;
  },
};
