import type { Bench } from '../bench.ts';

export interface Trial {
  name: string;
  /** Also in `npm test`. */
  short?: true;
  /** Breaks something; what it says is printed. */
  run(bench: Bench): Promise<string>;
  /** It ends the stream on purpose: there is nothing to compare afterwards. */
  halts?: true;
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
