/** What breaks, one trial each. */
import { setTimeout as sleep } from 'node:timers/promises';
import { amidst, caughtUp, cursorOf, fork, until, type Bench } from './bench.ts';

export interface Trial {
  name: string;
  /** Also in `npm test`. */
  short?: true;
  /** Breaks something; what it says is printed. */
  run(bench: Bench): Promise<string>;
}

/** Killed at a seeded point while people go on; meanwhile MySQL may only go forward. */
const killed =
  (...names: string[]) =>
  async (bench: Bench) => {
    const after = 200 + bench.draw(1_500);
    const watch = watchCursor(bench);
    await amidst(bench, async () => {
      await sleep(after);
      for (const name of names) await bench.platform.services.restart(name);
      await sleep(2_000);
    });
    const healed = await caughtUp(bench);
    await watch.neverBack();
    return `kill -9 after ${after} ms of people's acts; equal head ${seconds(healed)} after the last of them`;
  };

function watchCursor(bench: Bench) {
  const over = new AbortController();
  let [highest, lowest] = [-1, 0];
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { number } = await cursorOf(bench);
      highest = Math.max(highest, number);
      lowest = Math.min(lowest, number - highest);
      await sleep(50);
    }
  })();
  return {
    async neverBack() {
      over.abort();
      await watching;
      if (lowest < 0) throw new Error(`the cursor went back by ${-lowest} blocks`);
    },
  };
}

const reorganised = (depth: number) => async (bench: Bench) => {
  await fork(bench, depth);
  const healed = await caughtUp(bench);
  return `${depth} blocks replaced by others; healed in ${seconds(healed)}`;
};

/** Neither Ponder nor the sink sees the chain change. */
async function bothDownOver(bench: Bench) {
  const { services } = bench.platform;
  const depth = 1 + bench.draw(12);
  const release: (() => void)[] = [];
  await fork(bench, depth, () => {
    for (const name of ['sink', 'ponder']) release.push(services.hold(name));
  });
  for (const go of release) go();
  const healed = await caughtUp(bench);
  return `both killed, ${depth} blocks replaced while they were down; healed in ${seconds(healed)}`;
}

async function mysqlAway(bench: Bench) {
  const away = 20_000;
  const release = bench.platform.services.hold('mariadb');
  await amidst(bench, () => sleep(away));
  release();
  const healed = await caughtUp(bench);
  return `MariaDB killed and away for ${seconds(away)}, while people go on; healed in ${seconds(healed)}`;
}

async function postgresKilled(bench: Bench) {
  const { services } = bench.platform;
  const before = services.pid('ponder');
  await amidst(bench, async () => {
    await sleep(200 + bench.draw(500));
    await services.restart('postgres');
    await until('Ponder is another process', async () => services.pid('ponder') !== before);
  });
  const healed = await caughtUp(bench);
  return `PostgreSQL killed under a live Ponder, both started again; healed in ${seconds(healed)}`;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;

const times = (count: number, trial: Trial): Trial[] =>
  Array.from({ length: count }, (_, n) => ({
    ...trial,
    name: `${trial.name} ${n + 1}`,
    short: n ? undefined : trial.short,
  }));

export const trials: Trial[] = [
  ...times(5, { name: 'sink killed', short: true, run: killed('sink') }),
  { name: 'reorg of 1', run: reorganised(1) },
  { name: 'reorg of 8', short: true, run: reorganised(8) },
  { name: 'reorg of 25', run: reorganised(25) },
  ...times(3, { name: 'Ponder killed', run: killed('ponder') }),
  ...times(3, { name: 'both down over a reorg', run: bothDownOver }),
  { name: 'MySQL away', run: mysqlAway },
  { name: 'PostgreSQL killed', short: true, run: postgresKilled },
];
