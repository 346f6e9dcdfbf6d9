/** A real redis-server in a temporary directory, on a free port, ended with the test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../../db/testing/mariadb.ts';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'partisipro-redis-'));
  const port = await freePort();
  const options = { port: String(port), bind: '127.0.0.1', dir: directory, save: '', appendonly: 'no' };
  const child = spawn(
    'redis-server',
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  );
  const url = `redis://127.0.0.1:${port}`;
  await retry(async () => {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      await redis.connect();
      await redis.ping();
    } finally {
      redis.disconnect();
    }
  }, child);
  return { url, stop: () => end(child, directory) };
}

async function retry<T>(
  attempt: () => Promise<T>,
  child: ChildProcess,
  until = Date.now() + 60_000,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function end(child: ChildProcess, directory: string) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL'); // nothing here is to be kept
    await gone;
  }
  await rm(directory, { recursive: true, force: true });
}
