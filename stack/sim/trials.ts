/** What breaks, one trial each. */
import { setTimeout as sleep } from 'node:timers/promises';
import { amidst, type Bench } from './bench.ts';

export interface Trial {
  name: string;
  /** Also in `npm test`. */
  short?: true;
  /** Breaks something; what it says is printed. */
  run(bench: Bench): Promise<string>;
}

const killed =
  (...names: string[]) =>
  async (bench: Bench) => {
    const after = 200 + bench.draw(1_500);
    await amidst(bench, async () => {
      await sleep(after); // a seeded point
      for (const name of names) await bench.platform.services.restart(name);
      await sleep(2_000);
    });
    return `kill -9 after ${after} ms, while people go on`;
  };

export const trials: Trial[] = [{ name: 'sink killed', short: true, run: killed('sink') }];
