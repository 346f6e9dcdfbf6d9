/** Under construction: the first tranche was paid, the second was blocked by the holders' vote, and a report is late. */
import { blockMotion, execute, propose, queue, vote, type Motion } from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

const spv = 'spv-5';

export const makassarParepare: ProjectStory = {
  spv,
  story: {
    id: 'ka-makassar-parepare',
    title: 'KA Makassar-Parepare (demo)',
    summary: {
      id: 'Jalur kereta api dari Makassar ke Parepare, Sulawesi Selatan; Maros-Barru sudah beroperasi sebagian. Penawaran ini rekaan: SPV fiktif membiayai persinyalan segmen F.',
      en: 'A railway from Makassar to Parepare, South Sulawesi; Maros-Barru operates in part. This offer is invented: a fictitious SPV finances the signalling of segment F.',
    },
    spv: 'PT Makassar Parepare Contoh',
    risks: [RISKS.availability, RISKS.interfaces, RISKS.fixedPrice, RISKS.land, RISKS.guarantee],
    milestones: [
      { title: { id: 'Rumah sinyal', en: 'Signal houses' }, planned: '2026-03', weightBps: 2500 },
      { title: { id: 'Kabel dan sensor', en: 'Cables and sensors' }, planned: '2026-09', weightBps: 3500 },
      {
        title: { id: 'Uji dan serah terima', en: 'Trials and handover' },
        planned: '2027-06',
        weightBps: 4000,
      },
    ],
    at: { lat: -4.53, lon: 119.55 },
    forecast: { from: 2028, years: 17, first: 10_400_00n, growth: 20n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'Makassar-Parepare');
    const opensAt = now - 320 * DAY;
    const [closesAt, hardCap] = [opensAt + 30 * DAY, 20_000];
    tale.created(opensAt - 4 * DAY, {
      ...{ spv, dossierHash, slug: 'ka-makassar-parepare', symbol: 'MAPARE' },
      name: 'KA Makassar-Parepare (demo)',
      raise: { price: PRICE, softCap: 10_000, hardCap, opensAt, closesAt },
      trancheBps: [2_500, 3_500, 4_000],
      longStop: now + 500 * DAY,
      concessionEnd: now + 18 * 365 * DAY,
      deadline: now + APPROVAL,
    });
    tale.bought(crowd({ seed: 1_071, hardCap, wants: 82, opensAt, closesAt, count: 40 }));
    tale.decided(closesAt + 5 * DAY, 'investor-7');
    tale.reported(now - 200 * DAY);
    tale.released(now - 190 * DAY, 0, 'investor-10');
    tale.withdrew(now - 181 * DAY);

    const asked = now - 34 * DAY;
    tale.requested(asked, 1);
    tale.certified(asked + 2 * DAY, 1);
    const [by, ...others] = tale.largest(5) as [string, ...string[]];
    let motion: Motion;
    let proposal: bigint;
    tale.at(asked + 3 * DAY, `${by} proposes to block tranche 1`, async () => {
      const words = 'Hentikan tahap dana 2\nKabel di kilometer 9 belum terpasang; laporan menyebut selesai.';
      motion = await blockMotion(teller, by, tale.suite, 1, words);
      proposal = await propose(teller, tale.suite, by, motion);
    });
    for (const [n, who] of [by, ...others].entries())
      tale.at(asked + 5 * DAY + n * 7_000, `${who} votes`, () =>
        vote(teller, tale.suite, who, proposal, n === 4 ? 'against' : 'for'),
      );
    tale.at(asked + 12 * DAY, 'the proposal is queued', () => queue(teller, tale.suite, by, motion));
    tale.at(asked + 15 * DAY, 'the tranche is blocked', () => execute(teller, tale.suite, by, motion));
    return tale.steps;
  },
};
