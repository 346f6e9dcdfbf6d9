/** A small project for whoever needs one of their own: two identities suffice, one may hold six tenths. */
import type { ProjectParams } from '../eip712/index.ts';
import { createProject, type Suite } from './acts.ts';
import { paramsOf, type Given } from './params.ts';
import type { Storyteller } from './storyteller.ts';

const DAY = 86_400;

export interface Made {
  suite: Suite;
  params: ProjectParams;
}

let nonce = BigInt(Date.now());

/** @param over What is not as usual, reckoned from the chain's clock */
export async function makeProject(
  teller: Storyteller,
  slug: string,
  over: (now: number) => Partial<Given> = () => ({}),
): Promise<Made> {
  const [now, spv] = [await teller.now(), 'spv-3'];
  const params = paramsOf(teller, spv, {
    slug,
    name: `${slug} (demo)`,
    symbol: 'UJI',
    dossierHash: `0x${'11'.repeat(32)}`,
    terms: {
      price: 100_000_00n,
      softCap: 100,
      hardCap: 200,
      minTicket: 1,
      opensAt: now + 1,
      closesAt: now + 10 * DAY,
      reflection: 4 * DAY,
      minIdentities: 2,
      maxBps: 6_000,
      tierLimits: [50, 120, 150, 200],
    },
    trancheBps: [2_000, 3_000, 5_000],
    longStop: now + 800 * DAY,
    concessionEnd: now + 9_000 * DAY,
    deadline: now + DAY,
    ...over(now),
  });
  params.nonce = nonce++;
  return { params, suite: await createProject(teller, spv, params) };
}
