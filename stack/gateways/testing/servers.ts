/** Real servers for tests: mariadbd and redis-server in a temporary directory, on free ports, ended with the test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
/** MySQL 8's default: what PlanetScale enforces, MariaDB must too. */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

export async function startMariaDb(database = 'partisipro'): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'partisipro-mariadb-'));
  const data = join(directory, 'data');
  await initialise(data);
  const port = await freePort();
  const child = spawn('mariadbd', [
    '--no-defaults',
    ...asRoot,
    `--datadir=${data}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${join(directory, 's')}`,
    '--default-time-zone=+00:00',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    `--sql-mode=${SQL_MODE}`,
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-log-file-size=8M',
  ]);
  const admin = await retry(() => mysql.createConnection({ host: '127.0.0.1', port, user: 'root' }), child);
  await admin.query(`create database ${database}`);
  await admin.end();
  return { url: `mysql://root@127.0.0.1:${port}/${database}`, stop: () => end(child, directory) };
}

/** System tables without mariadb-install-db, which asks for a tool that mariadb-server-core does not bring. */
async function initialise(data: string) {
  const scripts = await readdir('/usr/share/mysql');
  const parts = ['system_tables.sql', 'performance_tables.sql', 'system_tables_data.sql'];
  const files = parts.map((part) =>
    scripts.find((name) => /^(mysql|mariadb)_/.test(name) && name.endsWith(`_${part}`)),
  );
  const texts = await Promise.all(
    files.map((name) => readFile(join('/usr/share/mysql', name ?? 'missing'), 'utf8')),
  );
  await mkdir(data);
  const child = spawn('mariadbd', [
    '--no-defaults',
    ...asRoot,
    '--bootstrap',
    `--datadir=${data}`,
    '--log-warnings=0',
  ]);
  child.stdin.end(
    ['create database mysql;', 'use mysql;', 'set @auth_root_socket=NULL;', ...texts, ''].join('\n'),
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`mariadbd --bootstrap ended with ${code}`);
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
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
