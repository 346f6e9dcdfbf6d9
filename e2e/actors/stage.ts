import { makeProject, type Made } from '@partisipro/stack/demo';
import { run } from '../run.ts';
import { storyteller } from '@partisipro/stack/demo';

/** People acting outside the browser: what a journey presupposes and does not try itself. */
export const teller = storyteller({ rpcUrl: run.RPC_URL, deployments: run.DEPLOYMENTS });

/** A project of the journey's own, whose offering opens a minute after the chain's present. */
export const projectFor = (slug: string): Promise<Made> => makeProject(teller, slug);
