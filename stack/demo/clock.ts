import type { Rpc } from '@partisipro/contracts/demo';

export const DAY = 86_400;

/** A step of a story: when it happened, and what people did. */
export interface Step {
  at: number;
  what: string;
  /** Title of the document that comes with it. */
  document?: string;
  act(): Promise<unknown>;
}

/** All stories on one clock: the chain knows only forward. Steps of the same moment keep the order they were given in. */
export const interleave = (...stories: Step[][]): Step[] =>
  stories
    .flat()
    .map((step, order) => ({ step, order }))
    .sort((a, b) => a.step.at - b.step.at || a.order - b.order)
    .map(({ step }) => step);

/** Plays steps: the chain's clock is set to each before its people act, unless it is past that already: between two blocks
 * it goes on with the wall's, and a slow machine may need a second for what happened in one. */
export async function play(rpc: Rpc, steps: readonly Step[]): Promise<void> {
  for (const { at, what, act } of steps) {
    const { timestamp } = (await rpc('eth_getBlockByNumber', ['latest', false])) as { timestamp: string };
    if (at >= Number(timestamp)) await rpc('evm_setNextBlockTimestamp', [at]);
    try {
      await act();
    } catch (error) {
      throw new Error(`the story stopped at “${what}”: ${(error as Error).message}`, { cause: error });
    }
  }
}
