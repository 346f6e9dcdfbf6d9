/** Under construction: two tranches paid, the third certified and challenged by a vote that is open now. */
import { blockMotion, propose, vote } from '@partisipro/contracts/demo';
import { DAY } from '../clock.ts';
import { crowd } from './crowd.ts';
import { APPROVAL, PRICE, type ProjectStory } from './project-story.ts';
import { RISKS } from './risks.ts';
import { Tale } from './tale.ts';

const spv = 'spv-6';

export const jalintimRiau: ProjectStory = {
  spv,
  story: {
    id: 'jalintim-riau',
    title: 'Jalintim Riau (demo)',
    summary: {
      id: 'Preservasi 43 km jalan nasional bukan tol di Pekanbaru dan Pelalawan, dibayar menurut ketersediaan layanan. Penawaran ini rekaan: SPV fiktif membiayai dua jembatan.',
      en: 'Preservation of 43 km of national non-toll road in Pekanbaru and Pelalawan, paid by availability. This offer is invented: a fictitious SPV finances two bridges.',
    },
    spv: 'PT Jalintim Riau Contoh',
    risks: [RISKS.availability, RISKS.fixedPrice, RISKS.deductions, RISKS.land, RISKS.rates],
    milestones: [
      { title: { id: 'Jembatan pertama', en: 'First bridge' }, planned: '2025-12', weightBps: 3000 },
      { title: { id: 'Jembatan kedua', en: 'Second bridge' }, planned: '2026-06', weightBps: 3000 },
      { title: { id: 'Perkerasan', en: 'Pavement' }, planned: '2026-11', weightBps: 4000 },
    ],
    at: { lat: 0.35, lon: 101.9 },
    forecast: { from: 2027, years: 12, first: 11_300_00n, growth: 15n },
  },

  steps(teller, now, dossierHash) {
    const tale = new Tale(teller, 'Jalintim Riau');
    const opensAt = now - 420 * DAY;
    const [closesAt, hardCap] = [opensAt + 25 * DAY, 12_000];
    tale.created(opensAt - 3 * DAY, {
      ...{ spv, dossierHash, slug: 'jalintim-riau', symbol: 'JLTRIAU' },
      name: 'Jalintim Riau (demo)',
      raise: { price: PRICE, softCap: 6_000, hardCap, opensAt, closesAt },
      trancheBps: [3_000, 3_000, 4_000],
      longStop: now + 250 * DAY,
      concessionEnd: now + 13 * 365 * DAY,
      deadline: now + APPROVAL,
    });
    tale.bought(crowd({ seed: 585, hardCap, wants: 88, opensAt, closesAt, count: 36 }));
    tale.decided(closesAt + 5 * DAY, 'investor-12');
    tale.reported(now - 330 * DAY, now - 170 * DAY, now - 12 * DAY);
    tale.released(now - 300 * DAY, 0, 'investor-12');
    tale.released(now - 140 * DAY, 1, 'investor-12');
    tale.withdrew(now - 130 * DAY);

    tale.requested(now - 6 * DAY, 2);
    tale.certified(now - 4 * DAY, 2);
    const large = tale.largest(4);
    const by = large[0]!;
    let proposal: bigint;
    tale.at(now - 3 * DAY, `${by} proposes to block tranche 2`, async () => {
      const words = 'Hentikan tahap dana 3\nUji perkerasan dari laboratorium kedua belum diterbitkan.';
      const motion = await blockMotion(teller, by, tale.suite, 2, words);
      proposal = await propose(teller, tale.suite, by, motion);
    });
    const votes = ['for', 'against', 'for', 'abstain'] as const;
    for (const [n, who] of large.entries())
      tale.at(now - DAY + n * 9_000, `${who} votes`, () =>
        vote(teller, tale.suite, who, proposal, votes[n]!),
      );
    return tale.steps;
  },
};
