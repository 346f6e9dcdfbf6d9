import {
  certifyTranche,
  COMPLETION,
  evidence,
  finalize,
  invest,
  makeProject,
  releaseTranche,
  requestTranche,
  storyteller,
  type Made,
} from '@partisipro/contracts/demo';
import { chain, DAY, passTime, passUntil } from '../oracle/chain.ts';
import { indexed } from '../oracle/mysql.ts';
import { run } from '../run.ts';

/** People acting outside the browser: what a journey presupposes and does not try itself. */
export const teller = storyteller({ rpcUrl: run.RPC_URL, deployments: run.DEPLOYMENTS });

/** What was done so far is on the site. */
export const settled = async () => indexed(await chain.getBlockNumber({ cacheTime: 0 }));

type Over = Parameters<typeof makeProject>[2];

/** A project of the journey's own, its offering open. */
export async function projectFor(slug: string, over?: Over): Promise<Made> {
  const made = await makeProject(teller, slug, over);
  await passTime(60);
  await settled();
  return made;
}

/** One whose raise succeeded: investor-5 holds 60 shares, investor-6 holds 40. */
export async function fundedFor(slug: string, over?: Over): Promise<Made> {
  const made = await projectFor(slug, over);
  await invest(teller, made.suite, 'investor-5', 60, made.params.terms.price);
  await invest(teller, made.suite, 'investor-6', 40, made.params.terms.price);
  await passUntil(made.params.terms.closesAt + 4 * DAY + 60);
  await finalize(teller, made.suite, 'investor-5');
  await settled();
  return made;
}

/** One whose works are certified as complete. */
export async function operatingFor(slug: string, over?: Over): Promise<Made> {
  const made = await fundedFor(slug, over);
  const proof = evidence(`${slug} stands`);
  await requestTranche(teller, made.suite, 'spv-3', COMPLETION, proof);
  await certifyTranche(teller, made.suite, COMPLETION, proof);
  await passTime(5 * DAY + 60);
  await releaseTranche(teller, made.suite, 'investor-5', COMPLETION);
  await settled();
  return made;
}
