/** The documents of the demonstration's SPVs, handed in at the running site: `API_ORIGIN`, `CHAIN_ID`. */
import type { Storyteller } from '@partisipro/contracts/demo';
import { zeroHash } from 'viem';
import { paperOf } from './dossiers/paper.ts';
import { publishDocument, signIn } from './site.ts';
import { STORIES } from './story.ts';

const origin = process.env.APP_ORIGIN ?? process.env.API_ORIGIN;
if (!origin) throw new Error('API_ORIGIN is not set');

/** Nobody acts here: a story is asked only which documents it speaks of. */
const nobody = {} as Storyteller;

for (const { spv, steps } of STORIES) {
  const titles = new Set(steps(nobody, 0, zeroHash).flatMap(({ document }) => document ?? []));
  if (titles.size === 0) continue;
  const session = { origin, cookie: await signIn(origin, spv, Number(process.env.CHAIN_ID)) };
  for (const title of titles) {
    const { sha256, pdf } = await paperOf(title);
    await publishDocument(session, sha256, pdf);
  }
}
