/** Ponder, the sink and the chain as processes of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const indexer = join(import.meta.dirname, '..');
export const root = join(indexer, '..');

export interface Running {
  child: ChildProcess;
  output: () => string;
  end(signal?: NodeJS.Signals): Promise<void>;
}

export function start(args: string[], env: Record<string, string>, cwd = indexer): Running {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part));
  return {
    child,
    output: () => output,
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await Promise.race([gone, sleep(8_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
    },
  };
}

export const startChain = (port: number) => start([join(indexer, 'smoke/chain.ts'), String(port)], {}, root);
export const startSink = (env: Record<string, string>) => start([join(indexer, 'sink/main.ts')], env);
export const startPonder = (env: Record<string, string>, port: number) =>
  start(
    [
      join(indexer, 'node_modules/ponder/dist/esm/bin/ponder.js'),
      ...['start', '--schema', env.PONDER_SCHEMA!, '--views-schema', `${env.PONDER_SCHEMA}_views`],
      ...['--port', String(port), '--hostname', '127.0.0.1', '--log-format', 'json', '--log-level', 'info'],
    ],
    env,
  );

export async function until(
  what: string,
  holds: () => Promise<boolean>,
  process: Running,
  withinMs = 300_000,
) {
  const end = Date.now() + withinMs;
  while (!(await holds().catch(() => false))) {
    const { exitCode } = process.child;
    if (exitCode !== null || Date.now() > end)
      throw new Error(`not ${what} (exit ${exitCode})\n${process.output().slice(-4_000)}`);
    await sleep(50);
  }
}
