import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from './ports.ts';
import { bootId, groupOf, runs, startOf } from './processes.ts';
import { endLeftovers, runningStack, type Run } from './record.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'partisipro-record-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (run: Partial<Run>) => {
  const nobody = { pid: 2 ** 22, start: 1 };
  const whole: Run = { boot: bootId(), supervisor: nobody, address: null, processes: [], ...run };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(whole));
};

test('a stranger who took over a recorded id is left alone', async () => {
  const stranger = spawn('sleep', ['60'], { detached: true });
  const pid = stranger.pid as number;
  write({ processes: [{ name: 'redis', pid, start: startOf(pid) - 1 }] });
  expect(await endLeftovers(folder)).toEqual([]);
  expect(runs(pid, startOf(pid))).toBe(true);
  stranger.kill('SIGKILL');
});

test('nothing recorded before the machine started again is ended', async () => {
  const stranger = spawn('sleep', ['60'], { detached: true });
  const pid = stranger.pid as number;
  write({ boot: 'another', processes: [{ name: 'redis', pid, start: startOf(pid) }] });
  expect(await endLeftovers(folder)).toEqual([]);
  expect(runs(pid, startOf(pid))).toBe(true);
  stranger.kill('SIGKILL');
});

test('children whose leader has died are ended too', async () => {
  const leader = spawn('sh', ['-c', 'sleep 60 & sleep 60 & exec sleep 60'], { detached: true });
  const pid = leader.pid as number;
  const start = startOf(pid);
  write({ processes: [{ name: 'worker', pid, start }] });
  while (groupOf(pid, start).length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
  leader.kill('SIGKILL');
  await once(leader, 'exit');
  expect(groupOf(pid, start)).toHaveLength(2);
  expect(await endLeftovers(folder)).toEqual(['worker']);
  expect(groupOf(pid, start)).toEqual([]);
});

test('a stack runs as long as its supervisor does, and not when another has its id', () => {
  write({ supervisor: { pid: process.pid, start: startOf(process.pid) } });
  expect(runningStack(folder)).toBeDefined();
  write({ supervisor: { pid: process.pid, start: startOf(process.pid) + 1 } });
  expect(runningStack(folder)).toBeUndefined();
});

test('a taken port is not given', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await freePort(port)).not.toBe(port);
    server.close();
  }
});
