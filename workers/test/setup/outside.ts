/** Starts the real servers behind the API once for all test files, as a process of its own. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

export interface Outside {
  databaseUrl: string;
  indexerUrl: string;
  redisUrl: string;
  redisToken: string;
  rpcUrl: string;
  contracts: Record<string, string>;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Addresses that no contract is at: the API takes what the tables say, it asks no contract. */
const contracts = {
  PlatformAccess: `0x${'a1'.repeat(20)}`,
  IdentityRegistry: `0x${'a2'.repeat(20)}`,
  ProjectFactory: `0x${'a3'.repeat(20)}`,
  ReleaseBook: `0x${'a4'.repeat(20)}`,
  DemoRupiah: `0x${'a5'.repeat(20)}`,
};

export default async function setup(project: TestProject) {
  const child = spawn(process.execPath, ['stack/gateways/testing/serve.ts'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve)),
    gone.then(() => Promise.reject(new Error('the servers behind the API did not start'))),
  ]);
  project.provide('outside' as never, { ...JSON.parse(line), contracts } as never);
  return async () => {
    child.kill('SIGTERM');
    await gone;
  };
}
