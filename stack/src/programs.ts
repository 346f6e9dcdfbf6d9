/** Programs that run to their end, in a group of their own, so that whoever is interrupted can end them all. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { endGroup, startOf } from './processes.ts';
import { root } from './places.ts';

export interface Program {
  command: string;
  args: string[];
  /** Relative to the checkout, which it is unless told. */
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** For its standard input. */
  input?: string;
  /** As another user. */
  uid?: number;
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
    cwd: resolve(root, program.cwd ?? '.'),
    env: { ...process.env, NO_COLOR: '1', ...program.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    ...(program.uid === undefined ? {} : { uid: program.uid, gid: program.uid }),
  });
  child.stdin.on('error', () => {}); // it ended without reading: its exit code tells
  child.stdin.end(program.input ?? '');
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

/** The same, where anything but success is an error. */
export async function succeed(program: Program, log: string): Promise<string> {
  const { code, output } = await run(program, log);
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-25).join('\n');
  throw new Error(
    `${program.command} ${program.args[0] ?? ''} ended with ${code}\n${tail}\n(all of it: ${log})`,
  );
}

export async function endPrograms() {
  await Promise.all([...running].map(([pid, start]) => endGroup(pid, start, 'SIGTERM', 2_000)));
}
