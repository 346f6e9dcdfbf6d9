/** The demonstration: projects on one clock, told by real transactions from wallets that everyone knows. */
import { attest, storyteller, type Setting, type Storyteller } from '@partisipro/contracts/demo';
import { DAY, interleave, play, type Step } from './clock.ts';
import { makeDossier } from './dossiers/dossier.ts';
import { withFactsPdf } from './dossiers/pdf.ts';
import { publishDocument, publishDossier, signIn } from './site.ts';
import { batang } from './stories/batang.ts';
import { INVESTORS, investor, tierOf } from './stories/crowd.ts';
import { jalintimRiau } from './stories/jalintim-riau.ts';
import { jatiluhur } from './stories/jatiluhur.ts';
import { makassarParepare } from './stories/makassar-parepare.ts';
import { palapaRingBarat } from './stories/palapa-ring-barat.ts';
import { satria } from './stories/satria.ts';
import { serangPanimbang } from './stories/serang-panimbang.ts';
import { umbulan } from './stories/umbulan.ts';

export interface Telling extends Setting {
  /** Where the site answers; dossiers are published there. */
  origin: string;
  /** Moment at which the story ends, Unix seconds. */
  now: number;
  /** `minimal` attests people and makes no project. */
  extent: 'full' | 'minimal';
}

export const STORIES = [
  serangPanimbang,
  jatiluhur,
  makassarParepare,
  jalintimRiau,
  umbulan,
  palapaRingBarat,
  satria,
  batang,
];
const SPVS = Array.from({ length: 9 }, (_, n) => `spv-${n + 1}`);
const OFFICES = ['engineer', 'second-engineer', ...SPVS];

/** Everyone who appears is known to the issuer; two investors are left for whoever wants to try it. */
function attestations(teller: Storyteller, now: number): Step[] {
  const expiry = now + 3 * 365 * DAY;
  const at = now - 700 * DAY;
  const tiers = Object.fromEntries(INVESTORS.map((n) => [investor(n), tierOf(n)]));
  return [
    { at, what: 'the issuer attests offices', act: () => attest(teller, OFFICES, expiry) },
    {
      at,
      what: 'the issuer attests investors',
      act: () => attest(teller, INVESTORS.map(investor), expiry, tiers),
    },
  ];
}

export async function tellStory({ origin, now, extent, ...setting }: Telling): Promise<void> {
  const teller = storyteller(setting);
  const told = [attestations(teller, now)];
  if (extent === 'full') {
    for (const { spv, story, steps } of STORIES) {
      const session = { origin, cookie: await signIn(origin, spv, 31337) };
      const { dossier, pdf } = await withFactsPdf(makeDossier(story));
      const hash = await publishDossier(session, dossier);
      await publishDocument(session, dossier.documents[0]!.sha256, pdf);
      told.push(steps(teller, now, hash));
    }
  }
  await play(teller.rpc, interleave(...told));
}
