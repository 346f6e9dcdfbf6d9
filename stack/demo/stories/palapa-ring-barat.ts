/** In operation: five declarations and one announced, a proposal that was defeated and one that was executed. */
import {
  evidence,
  execute,
  propose,
  queue,
  reportDutyMotion,
  signalMotion,
  transfer,
  vote,
  type Motion,
} from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

const spv = 'spv-4';

export const palapaRingBarat: ProjectStory = {
  spv,
  story: {
    id: 'palapa-ring-barat',
    title: 'Palapa Ring Barat (demo)',
    summary: {
      id: 'Tulang punggung serat optik 2.000 km di Riau dan Kepulauan Riau sampai Natuna, dibayar menurut ketersediaan. Penawaran ini rekaan: SPV fiktif dengan lima pembagian laba.',
      en: 'A fibre-optic backbone of 2,000 km in Riau and the Riau Islands up to Natuna, paid by availability. This offer is invented: a fictitious SPV with five declarations.',
    },
    spv: 'PT Palapa Contoh',
    risks: [RISKS.availability, RISKS.deductions, RISKS.guarantee, RISKS.insurance],
    milestones: [
      { title: { id: 'Kabel darat', en: 'Land cable' }, planned: '2025-02', weightBps: 4000 },
      { title: { id: 'Kabel laut', en: 'Submarine cable' }, planned: '2025-04', weightBps: 6000 },
    ],
    at: { lat: 2.35, lon: 105.1 },
    forecast: { from: 2025, years: 14, first: 11_800_00n, growth: 10n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'Palapa');
    const opensAt = now - 694 * DAY;
    const [closesAt, hardCap] = [opensAt + 20 * DAY, 14_000];
    tale.created(opensAt - 4 * DAY, {
      ...{ spv, dossierHash, slug: 'palapa-ring-barat', symbol: 'PALAPA' },
      name: 'Palapa Ring Barat (demo)',
      raise: { price: PRICE, softCap: 7_000, hardCap, opensAt, closesAt },
      trancheBps: [4_000, 6_000],
      longStop: now + 100 * DAY,
      concessionEnd: now + 14 * 365 * DAY,
      deadline: now + APPROVAL,
    });
    tale.bought(crowd({ seed: 1_280, hardCap, wants: 93, opensAt, closesAt, count: 48 }));
    tale.decided(closesAt + 5 * DAY, 'investor-3');
    tale.released(closesAt + 12 * DAY, 0, 'investor-5');
    tale.released(closesAt + 55 * DAY, 1, 'investor-5');
    tale.completed(closesAt + 66 * DAY, 'investor-5');
    tale.withdrew(closesAt + 80 * DAY);
    tale.reported(...[550, 390, 230, 70].map((ago) => now - ago * DAY));
    for (const [n, ago] of [500, 410, 320, 220, 120].entries()) {
      tale.declared(now - ago * DAY, n + 1, 2_900_00n + BigInt(n) * 40_00n);
      tale.claimed(now - (ago - 12) * DAY, 2 + (n % 3));
    }
    const [first, second, third] = tale.largest(3) as [string, string, string];
    tale.at(now - 260 * DAY, `${third} sells to investor-28`, () =>
      transfer(teller, tale.suite, third, 'investor-28', 40n),
    );
    tale.declared(now - 4 * DAY, 6, 3_100_00n);

    type Votes = readonly (readonly [string, 'for' | 'against' | 'abstain'])[];
    /** Proposed so many days ago, voted on from the third day on. */
    const put = (ago: number, by: string, make: () => Motion, votes: Votes) => {
      const made: { motion?: Motion; proposal?: bigint } = {};
      tale.at(now - ago * DAY, `${by} proposes`, async () => {
        made.motion = make();
        made.proposal = await propose(teller, tale.suite, by, made.motion);
      });
      for (const [n, [who, support]] of votes.entries())
        tale.at(now - (ago - 3) * DAY + n * 8_000, `${who} votes`, () =>
          vote(teller, tale.suite, who, made.proposal!, support),
        );
      return made;
    };
    const branch = 'Pelajari cabang ke Anambas\nSPV diminta menghitung biaya cabang baru.';
    put(200, third, () => signalMotion(third, tale.suite, evidence('Palapa, usulan cabang'), branch), [
      [third, 'for'],
      [first, 'against'],
      [second, 'against'],
    ]);
    const often = 'Laporan tiap 120 hari\nGangguan kabel perlu diketahui lebih cepat.';
    const passed = put(150, first, () => reportDutyMotion(first, tale.suite, 120 * DAY, often), [
      [first, 'for'],
      [second, 'for'],
      [third, 'abstain'],
    ]);
    tale.at(now - 141 * DAY, 'the proposal is queued', () =>
      queue(teller, tale.suite, first, passed.motion!),
    );
    tale.at(now - 138 * DAY, 'the proposal is executed', () =>
      execute(teller, tale.suite, first, passed.motion!),
    );
    return tale.steps;
  },
};
