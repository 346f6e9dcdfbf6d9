import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runs, startOf } from './processes.ts';
import { Services, type Service } from './services.ts';

let state: string;
let services: Services;

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'partisipro-services-'));
  services = new Services(state);
});
afterEach(async () => {
  await services.stop();
  rmSync(state, { recursive: true, force: true });
});

const sleeper = (more: Partial<Service> = {}): Service => ({
  name: 'sleeper',
  command: 'sleep',
  args: ['600'],
  beforeRestart: async () => {},
  ...more,
});

async function untilDead(pid: number, start: number) {
  while (runs(pid, start)) await sleep(10);
}

test('what is held stays down until it is let go', async () => {
  const restarted: string[] = [];
  services.onRestart = (name) => restarted.push(name);
  await services.start(sleeper());
  const pid = services.pid('sleeper')!;
  const release = services.hold('sleeper');
  await untilDead(pid, startOf(pid));
  await sleep(300);
  expect(restarted).toEqual([]);
  release();
  while (services.pid('sleeper') === pid) await sleep(10);
  expect(restarted).toEqual(['sleeper']);
});

test('what is held does not keep the rest from stopping', async () => {
  await services.start(sleeper());
  services.hold('sleeper');
  await services.stop();
});

test('what ends again while it is being started again is started once more', async () => {
  const failures: Error[] = [];
  services.onFailure = (reason) => failures.push(reason);
  let serves = true;
  const ready = async () => {
    if (!serves) throw new Error('not yet');
  };
  await services.start(sleeper({ ready }));
  serves = false;
  for (let n = 0; n < 2; n++) {
    const pid = services.pid('sleeper');
    await services.restart('sleeper');
    while (services.pid('sleeper') === pid) await sleep(10);
  }
  await sleep(300);
  serves = true;
  expect(failures).toEqual([]);
});

test('what is asked to start again may as often as one likes; what ends by itself may not', async () => {
  const failures: string[] = [];
  services.onFailure = ({ message }) => failures.push(message.split('\n')[0]!);
  await services.start(sleeper());
  const again = async (end: (pid: number) => Promise<void> | void) => {
    const pid = services.pid('sleeper')!;
    await end(pid);
    while (services.pid('sleeper') === pid && failures.length === 0) await sleep(10);
  };
  for (let n = 0; n < 8; n++) await again(() => services.restart('sleeper'));
  expect(failures).toEqual([]);
  for (let n = 0; n < 8 && failures.length === 0; n++)
    await again((pid) => void process.kill(pid, 'SIGKILL'));
  expect(failures).toEqual(['sleeper keeps ending']);
});
