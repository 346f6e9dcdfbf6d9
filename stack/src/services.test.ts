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
