import { makeProject, storyteller, type Made } from '@partisipro/contracts/demo';
import { run } from '../run.ts';

/** People acting outside the browser: what a journey presupposes and does not try itself. */
export const teller = storyteller({ rpcUrl: run.RPC_URL, deployments: run.DEPLOYMENTS });

/** A project of the journey's own, whose offering opens a minute after the chain's present. */
export const projectFor = (slug: string): Promise<Made> => makeProject(teller, slug);
