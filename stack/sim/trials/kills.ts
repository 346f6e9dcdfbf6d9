/** Processes that end without a word. */
import { setTimeout as sleep } from 'node:timers/promises';
import { amidst, caughtUp, cursorOf, until, type Bench } from '../bench.ts';
import { seconds } from './trial.ts';

/** At a seeded point while people go on; meanwhile MySQL may only go forward. */
export const killed = (name: string) => async (bench: Bench) => {
  const after = 200 + bench.draw(1_500);
  const watch = watchCursor(bench);
  await amidst(bench, async () => {
    await sleep(after);
    await bench.platform.services.restart(name);
    await sleep(2_000);
  });
  const healed = await caughtUp(bench);
  await watch.neverBack();
  return `kill -9 after ${after} ms of people's acts; at the head ${seconds(healed)} after the last of them`;
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

export async function mysqlAway(bench: Bench) {
  const away = 20_000;
  const release = bench.platform.services.hold('mariadb');
  await amidst(bench, () => sleep(away));
  release();
  const healed = await caughtUp(bench);
  return `MariaDB killed and away for ${seconds(away)}, while people go on; healed in ${seconds(healed)}`;
}

export async function postgresKilled(bench: Bench) {
  const { services } = bench.platform;
  const before = services.pid('ponder');
  await amidst(bench, async () => {
    await sleep(200 + bench.draw(500));
    await services.restart('postgres');
    await until('Ponder is another process', async () => services.pid('ponder') !== before);
  });
  const healed = await caughtUp(bench);
  return `kill -9 under a live Ponder, both started again; healed in ${seconds(healed)}`;
}
