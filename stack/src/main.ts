/** What the bootstrap hands over to, under Node 24: one command. */
import { bare } from './bare.ts';
import { bench } from './bench.ts';
import { pages } from './pages.ts';
import { reconcileRunning } from './reconcile.ts';
import { judges, migrate, onChain } from './scripts.ts';
import { start } from './start.ts';
import { test } from './test.ts';
import { sim } from '../sim/sim.ts';

const [command = 'start', ...args] = process.argv.slice(2);

const commands: Record<string, () => Promise<number>> = {
  start: () => start(args),
  dev: () => start([...args, '--hot-reload']),
  test: () => test(['checks', 'suites', 'journeys']),
  check: () => test(['checks']),
  bare,
  e2e: () => test(['journeys'], args),
  reconcile: reconcileRunning,
  axe: () => pages('axe', args),
  pictures: () => pages('pictures', args),
  walk: () => pages('walk', args),
  sim: () => sim(args),
  bench: () => bench(args),
  ...judges(args),
  'db:migrate': () => migrate(args),
  ...onChain(args),
  'test:unit': () => test(['suites']),
};

const run = commands[command];
if (!run) {
  console.error(`There is no command ${command}; there are: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
process.exit(await run());
