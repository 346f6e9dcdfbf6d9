/** What Wrangler says of the Worker: how large its script is, and how long it takes to start. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { given, root } from '../run.ts';

/** No prompt, no telemetry, no look for a newer one: nothing leaves this machine. */
const OFFLINE = {
  CI: '1',
  NO_COLOR: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
};

/** In the folder of the configuration, which is where it looks for one. */
async function wrangler(args: string[]): Promise<string> {
  const child = spawn(join(root, 'node_modules/.bin/wrangler'), args, {
    cwd: dirname(given('WORKER_CONFIG')),
    env: { ...process.env, ...OFFLINE },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return said;
  const why = said.split('\n').filter((line) => !line.includes('env.')); // those name secrets
  throw new Error(`wrangler ${args[0]} ended with ${code}\n${why.join('\n').slice(-2_000)}`);
}

const KIB = 1_024;
function figure(said: string, pattern: RegExp): number {
  const found = pattern.exec(said)?.[1];
  if (!found) throw new Error(`wrangler does not say ${pattern}`);
  return Number(found);
}

/** Bytes of the packed script, as it would be uploaded. */
export async function scriptSize(minify: boolean): Promise<number> {
  const more = minify ? ['--minify'] : [];
  const out = join(given('BENCH_OUT'), 'worker-script');
  const said = await wrangler(['deploy', '--dry-run', `--outdir=${out}`, ...more]);
  return figure(said, /Total Upload:.*gzip: ([\d.]+) KiB/) * KIB;
}

/** On a machine that others use too, Wrangler may give up on its profile after ten seconds. */
const TRIES = 3;

/** Milliseconds in which the processor is at work before the Worker answers. */
export async function startup(left = TRIES): Promise<number> {
  const profile = join(given('BENCH_OUT'), 'worker-startup.cpuprofile');
  try {
    return figure(await wrangler(['check', 'startup', `--outfile=${profile}`]), /Active: ([\d.]+) ms/);
  } catch (error) {
    if (left <= 1 || !String(error).includes('timed out')) throw error;
    return startup(left - 1);
  }
}
