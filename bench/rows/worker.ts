/** Row 12: how large the Worker is, and how long it takes to start. */
import { loadavg } from 'node:os';
import { rounds } from '../measure/rounds.ts';
import { median } from '../measure/statistics.ts';
import { buildNext, startNext } from '../peers/next.ts';
import { scriptSize, startup } from '../peers/wrangler.ts';
import type { Result } from '../result.ts';
import { given } from '../run.ts';
import { PROJECTS } from './first-paint.ts';

const ROUNDS = 5;

export async function workerStart(): Promise<Result> {
  await buildNext();
  const asDeployed = await scriptSize(false);
  const minified = await scriptSize(true);
  const load: number[] = [];
  const taken = await rounds(ROUNDS, {
    ours: () => {
      load.push(loadavg()[0]!);
      return startup();
    },
    next: async () => {
      const server = await startNext(given('APP_ORIGIN'), `/projects/${PROJECTS[0]}`);
      await server.stop();
      return server.startup;
    },
  });
  return {
    row: 12,
    title: 'size and start of the Worker',
    series: [
      { what: 'script as wrangler.toml has it (gz)', unit: 'byte', values: [asDeployed] },
      { what: 'the same with --minify (gz)', unit: 'byte', values: [minified] },
      { what: 'wrangler check startup, active', unit: 'ms', values: taken.ours! },
      { what: 'next start, process to first page', unit: 'ms', values: taken.next! },
    ],
    targets: [
      { what: 'script as wrangler.toml has it', is: asDeployed, limit: 300_000, unit: 'byte' },
      { what: 'active at the start', is: median(taken.ours!), limit: 50, unit: 'ms' },
    ],
    notes: [
      'The two times are no race: one is work of the processor before a Worker may answer, the other all that passes until a server of Node has answered a page.',
    ],
    raw: { load },
  };
}
