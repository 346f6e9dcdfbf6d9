/** `pnpm bench [--rows=1,2,3]`: figures of the platform and of its peers, on stacks that are brought up for them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { brokenOf } from './broken.ts';
import { buildContracts } from './build/contracts.ts';
import { chromium } from './journeys.ts';
import { findHome, root } from './places.ts';
import type { Options } from './platform.ts';
import { endPrograms } from './programs.ts';
import { claim } from './start.ts';

type Kind = Pick<Options, 'story' | 'only' | 'unread' | 'siteFor'>;

/** What visitors of a real chain are sent: the demonstration's wallet and clock are in no such build. */
const ARBITRUM_ONE = 42161;

/** Rows that are measured on the same stack, one stack after the other: this machine bears one at a time. */
const STACKS: { rows: number[]; kind: Kind }[] = [
  { rows: [1, 2, 3, 10, 12], kind: { story: 'full', siteFor: ARBITRUM_ONE } },
  { rows: [9], kind: { story: 'none', only: 'stream', unread: true } },
];
const ALL = STACKS.flatMap(({ rows }) => rows);

export async function bench(args: string[]): Promise<number> {
  const wanted = rowsOf(args);
  const unknown = wanted.filter((row) => !ALL.includes(row));
  if (unknown.length > 0) {
    console.error(
      `There is no row ${unknown.join(', ')}; there are: ${ALL.toSorted((a, b) => a - b).join(', ')}.`,
    );
    return 2;
  }
  const out = join(findHome().folder, 'bench');
  await buildContracts(join(findHome().folder, 'test-logs'));
  for (const { rows, kind } of STACKS) {
    const here = rows.filter((row) => wanted.includes(row));
    if (here.length === 0) continue;
    const code = await onStack(kind, out, (env) => node('bench/main.ts', here, { ...env, BENCH_OUT: out }));
    if (code !== 0) return code;
  }
  return node('bench/report.ts', wanted, { BENCH_OUT: out });
}

/** `--rows=1,2`, `--row 1` and plain numbers; all of them where none is named. */
function rowsOf(args: string[]): number[] {
  const numbers = args.join(' ').match(/\d+/g)?.map(Number) ?? [];
  return numbers.length > 0 ? numbers : ALL;
}

async function onStack(kind: Kind, out: string, work: (env: Record<string, string>) => Promise<number>) {
  const state = join(out, 'stack');
  const platform = await claim(state, { home: findHome(), state, ...kind });
  if (!platform) {
    console.error('Another pnpm bench of this checkout is running');
    return 1;
  }
  const broken = brokenOf(platform);
  const measured = async () => {
    await platform.start();
    const own = { WORKER_CONFIG: join(state, 'worker/wrangler.json'), CHROMIUM: chromium() ?? '' };
    return work({ ...platform.env, ...own });
  };
  try {
    return await Promise.race([measured(), broken]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await Promise.all([platform.stop(), endPrograms()]);
  }
}

/** A script of the bench, which ends with us. */
async function node(file: string, rows: number[], env: Record<string, string>): Promise<number> {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } } as const;
  const child = spawn(process.execPath, [file, ...rows.map(String)], options);
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('exit', end);
  return code ?? 1;
}
