/** Starting and stopping, with the real databases: they are light enough to do it several times. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupOf, runs } from './processes.ts';
import { readRun, type Run } from './record.ts';

const main = join(import.meta.dirname, 'main.ts');
const begun: ChildProcess[] = [];
let folder: string;
let state: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partisipro-lifecycle-'));
  chmodSync(folder, 0o755); // PostgreSQL's user passes through it
  state = join(folder, 'start');
});

afterEach(async () => {
  await Promise.all(begun.splice(0).map((child) => end(child, 'SIGTERM')));
  rmSync(folder, { recursive: true, force: true });
});

test('a signal ends every process and frees every port within ten seconds', async () => {
  const { child } = await start();
  const run = readRun(state) as Run;
  expect(run.processes.map(({ name }) => name).toSorted()).toEqual(['mariadb', 'postgres', 'redis']);
  for (const { port } of run.processes) expect(await answers(port as number)).toBe(true);

  const asked = performance.now();
  expect(await end(child, 'SIGINT')).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  for (const { pid, start: at, port } of run.processes) {
    expect(groupOf(pid, at)).toEqual([]);
    expect(await answers(port as number)).toBe(false);
  }
  expect(readRun(state)).toBeUndefined();
});

test('a signal while it is still starting leaves nothing behind', async () => {
  const { child } = start.begin();
  while (!readRun(state)?.processes.length) await sleep(10);
  const { processes } = readRun(state) as Run;
  await end(child, 'SIGTERM');
  for (const { pid, start: at } of processes) expect(groupOf(pid, at)).toEqual([]);
  expect(readRun(state)).toBeUndefined();
});

test('a second start beside a running one says where it runs, and changes nothing', async () => {
  await start();
  const before = readRun(state) as Run;
  const second = start.begin();
  const [code] = await once(second.child, 'exit');
  expect(code).toBe(0);
  expect(second.output()).toContain(`already running: ${before.address}`);
  expect(readRun(state)).toEqual(before);
});

test('of two that begin at once one starts, and the other says where', async () => {
  const both = [start.begin(), start.begin()];
  const [code, loser] = await Promise.race(
    both.map(async (one) => [((await once(one.child, 'exit')) as [number])[0], one] as const),
  );
  expect(code).toBe(0);
  expect(loser.output()).toContain(`already running: ${readRun(state)?.address}`);
  for (const { port } of (readRun(state) as Run).processes) expect(await answers(port as number)).toBe(true);
});

test('after its own kill -9 the next start ends what was left, and starts', async () => {
  const first = await start();
  const left = readRun(state) as Run;
  await end(first.child, 'SIGKILL');
  for (const { pid, start: at } of left.processes) expect(runs(pid, at)).toBe(true);

  const second = await start();
  expect(second.output()).toMatch(/Ended what a killed start had left running: .*mariadb/);
  for (const { pid, start: at } of left.processes) expect(groupOf(pid, at)).toEqual([]);
  for (const { port } of (readRun(state) as Run).processes) expect(await answers(port as number)).toBe(true);
});

test('a database that is killed comes back on its port', async () => {
  await start();
  for (const name of ['redis', 'mariadb', 'postgres']) {
    const before = find(name);
    process.kill(before.pid, 'SIGKILL');
    while (find(name).pid === before.pid || !(await answers(before.port as number))) await sleep(50);
    expect(find(name).port).toBe(before.port);
  }
});

const find = (name: string) => {
  const found = readRun(state)?.processes.find((entry) => entry.name === name);
  if (!found) throw new Error(`${name} is not recorded`);
  return found;
};

async function start() {
  const begin = start.begin();
  while (!begin.output().includes('Ctrl-C ends it.')) {
    if (begin.child.exitCode !== null) throw new Error(begin.output());
    await sleep(20);
  }
  return begin;
}
start.begin = () => {
  const child = spawn(process.execPath, [main, 'start', '--databases-only', `--state=${state}`]);
  begun.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
};

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = (await gone) as [number | null];
  return code;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
  });
}
