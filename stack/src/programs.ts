/** Programs that run to their end, in a group of their own, so that whoever is interrupted can end them all. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endGroup, startOf } from './processes.ts';
import { root } from './places.ts';

export interface Program {
  command: string;
  args: string[];
  /** Relative to the checkout. */
  cwd?: string;
  env?: Record<string, string | undefined>;
}
export interface Outcome {
  code: number | null;
  output: string;
}

const running = new Map<number, number>();

/** A program of the workspace's own, by the name it has in node_modules/.bin. */
export const tool = (name: string, workspace = '.') => join(root, workspace, 'node_modules/.bin', name);

/** Output to `log` too, as it comes. */
export async function run(program: Program, log: string): Promise<Outcome> {
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
  const child = spawn(program.command, program.args, {
    cwd: join(root, program.cwd ?? '.'),
    env: { ...process.env, FORCE_COLOR: '0', ...program.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) running.set(pid, startOf(pid));
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    writeFileSync(log, chunk, { flag: 'a' });
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += String(error);
      resolve(null);
    });
    child.once('close', resolve);
  });
  if (pid !== undefined) {
    await endGroup(pid, running.get(pid) ?? 0, 'SIGTERM', 1_000); // what it left behind
    running.delete(pid);
  }
  return { code, output };
}

export async function endPrograms() {
  await Promise.all([...running].map(([pid, start]) => endGroup(pid, start, 'SIGTERM', 2_000)));
}
