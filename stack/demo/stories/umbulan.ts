/** In operation: four declarations, shares that changed hands, and a vote that is open now. */
import { delegate, evidence, propose, signalMotion, transfer, vote } from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

const spv = 'spv-2';

export const umbulan: ProjectStory = {
  spv,
  story: {
    id: 'spam-umbulan',
    title: 'SPAM Umbulan (demo)',
    summary: {
      id: 'Sistem air minum curah 4.000 liter per detik dari mata air Umbulan untuk lima daerah di Jawa Timur. Penawaran ini rekaan: SPV fiktif dengan empat pembagian laba.',
      en: 'A bulk drinking-water system of 4,000 litres a second from the Umbulan spring for five areas of East Java. This offer is invented: a fictitious SPV with four declarations.',
    },
    spv: 'PT Umbulan Contoh',
    risks: [RISKS.offtake, RISKS.deductions, RISKS.guarantee, RISKS.spring],
    milestones: [
      { title: { id: 'Bangunan penangkap', en: 'Intake' }, planned: '2025-03', weightBps: 3000 },
      { title: { id: 'Pipa transmisi', en: 'Transmission main' }, planned: '2025-05', weightBps: 3000 },
      {
        title: { id: 'Reservoir dan uji', en: 'Reservoirs and trials' },
        planned: '2025-08',
        weightBps: 4000,
      },
    ],
    at: { lat: -7.75, lon: 112.92 },
    forecast: { from: 2026, years: 22, first: 7_600_00n, growth: 32n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'Umbulan');
    const opensAt = now - 686 * DAY;
    const [closesAt, hardCap] = [opensAt + 30 * DAY, 20_000];
    tale.created(opensAt - 4 * DAY, {
      ...{ spv, dossierHash, slug: 'spam-umbulan', symbol: 'UMBUL' },
      name: 'SPAM Umbulan (demo)',
      raise: { price: PRICE, softCap: 9_000, hardCap, opensAt, closesAt },
      trancheBps: [3_000, 3_000, 4_000],
      longStop: now + 200 * DAY,
      concessionEnd: now + 22 * 365 * DAY,
      deadline: now + APPROVAL,
    });
    tale.bought(crowd({ seed: 2_050, hardCap, wants: 91, opensAt, closesAt, count: 52 }));
    tale.decided(closesAt + 5 * DAY, 'investor-9');
    for (const [tranche, day] of [12, 60, 110].entries())
      tale.released(closesAt + day * DAY, tranche, 'investor-3');
    tale.completed(closesAt + 140 * DAY, 'investor-3');
    tale.withdrew(closesAt + 150 * DAY);
    tale.reported(...[560, 400, 250, 100].map((ago) => now - ago * DAY));

    const large = tale.largest(6) as [string, string, string, string, string, string];
    const sold = (ago: number, from: string, to: number, shares: bigint) =>
      tale.at(now - ago * DAY, `${from} sells to investor-${to}`, () =>
        transfer(teller, tale.suite, from, `investor-${to}`, shares),
      );
    tale.declared(now - 420 * DAY, 1, 1_850_00n);
    tale.claimed(now - 408 * DAY, 2);
    sold(330, large[1], 27, 60n);
    tale.declared(now - 310 * DAY, 2, 1_910_00n);
    tale.claimed(now - 298 * DAY, 3);
    sold(230, large[2], 23, 20n);
    tale.declared(now - 200 * DAY, 3, 1_980_00n);
    tale.claimed(now - 188 * DAY, 2);
    sold(90, large[3], 24, 75n);
    tale.at(now - 80 * DAY, `${large[5]} lets ${large[0]} vote`, () =>
      delegate(teller, tale.suite, large[5], large[0]),
    );
    tale.declared(now - 60 * DAY, 4, 2_040_00n);
    tale.claimed(now - 48 * DAY, 3);

    let proposal: bigint;
    tale.at(now - 4 * DAY, `${large[0]} asks for a yearly gauge of the spring`, async () => {
      const words =
        'Ukur debit mata air tiap tahun\nHasilnya diterbitkan bersama laporan, oleh lembaga yang tidak terikat SPV.';
      const motion = signalMotion(large[0], tale.suite, evidence('Umbulan, usulan debit'), words);
      proposal = await propose(teller, tale.suite, large[0], motion);
    });
    const votes = ['for', 'for', 'against', 'for'] as const;
    for (const [n, support] of votes.entries())
      tale.at(now - 2 * DAY + n * 11_000, `${large[n]} votes`, () => {
        const reason = support === 'against' ? 'Biayanya ditanggung pembagian laba.' : '';
        return vote(teller, tale.suite, large[n]!, proposal, support, reason);
      });
    return tale.steps;
  },
};
