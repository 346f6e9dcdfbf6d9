/** `pnpm sim [--short] [--only=<part of a name>]`: breaks what carries the chain into MySQL, again and again, and looks
 * whether MySQL is what the chain is. `SEED` repeats a run. */
import { join } from 'node:path';
import { step } from '../bootstrap/steps.mjs';
import { buildContracts } from '../src/build/contracts.ts';
import { findHome } from '../src/places.ts';
import { brokenOf } from '../src/broken.ts';
import { claim } from '../src/start.ts';
import { caughtUp, difference, openBench, type Bench } from './bench.ts';
import { startNode, type Node } from './node.ts';
import { trials } from './trials/index.ts';
import type { Trial } from './trials/trial.ts';

export async function sim(args: string[]): Promise<number> {
  const short = args.includes('--short');
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '';
  const chosen = trials.filter((trial) => (!short || trial.short) && trial.name.includes(only));
  if (chosen.length === 0) return refuse(`No trial is called ${only}`);
  const seed = Number(process.env.SEED ?? 1);
  const home = findHome();
  const state = join(home.folder, 'sim');
  await buildContracts(join(home.folder, 'test-logs'));

  let node: Node | undefined;
  const nodeBefore = async (chain: string) => (node = await startNode(chain)).url;
  const platform = await claim(state, {
    home,
    state,
    only: short ? 'stream' : 'api',
    story: 'none',
    nodeBefore,
  });
  if (!platform) return refuse('Another pnpm sim of this checkout is running');
  const broken = brokenOf(platform);
  const work = async () => {
    await platform.start();
    const bench = await step('People at work', () => openBench(platform, node!, seed, join(state, 'logs')));
    try {
      return await all(chosen, bench, seed);
    } finally {
      await bench.my.end().catch(() => {});
    }
  };
  try {
    return await Promise.race([work(), broken]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await platform.stop();
    node?.close();
  }
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}

const row = (cells: string[]) =>
  console.log(cells.map((cell, n) => cell.padEnd([34, 6, 8, 13][n] ?? 0)).join(' '));

/** The last line is the sum, alone. */
async function all(chosen: Trial[], bench: Bench, seed: number): Promise<number> {
  console.log();
  row(['trial', 'seed', 'seconds', 'differences', 'what happened']);
  let failed = 0;
  for (const trial of chosen) if (!(await one(trial, bench, seed))) failed += 1;
  const { taken, refused } = bench.market;
  console.log(`\n${taken} acts of people, ${refused} more that the chain refused`);
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function one({ name, run, halts }: Trial, bench: Bench, seed: number): Promise<boolean> {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1_000).toFixed(1);
  try {
    const happened = await run(bench);
    if (halts) {
      row([name, String(seed), seconds(), 'halted', happened]);
      return true;
    }
    await caughtUp(bench);
    const found = await difference(bench);
    row([name, String(seed), seconds(), found ? '1' : '0', happened]);
    if (found) console.log(found);
    return !found;
  } catch (error) {
    row([name, String(seed), seconds(), '?', error instanceof Error ? error.message : String(error)]);
    return false;
  }
}
