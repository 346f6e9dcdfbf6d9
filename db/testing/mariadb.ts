/** A real mariadbd in a temporary directory, with the rules of MySQL 8; ended with the test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mysql from 'mysql2/promise';

export interface MariaDb {
  port: number;
  /** Address of a database as a user; root may do everything. */
  url(user?: string, database?: string): string;
  stop(): Promise<void>;
}

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

export async function startMariaDb(): Promise<MariaDb> {
  const directory = await mkdtemp(join(tmpdir(), 'partisipro-mariadb-'));
  const data = join(directory, 'data');
  await initialise(data);
  const port = await freePort();
  const server = spawn('mariadbd', [
    ...['--no-defaults', ...asRoot, `--datadir=${data}`, `--socket=${join(directory, 's')}`],
    ...['--bind-address=127.0.0.1', `--port=${port}`, '--skip-name-resolve', '--skip-log-bin'],
    ...['--default-time-zone=+00:00', `--sql-mode=${SQL_MODE}`],
    ...['--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci'],
    ...['--innodb-flush-log-at-trx-commit=0', '--innodb-log-file-size=8M'],
  ]);
  const url = (user = 'root', database = 'partisipro') => `mysql://${user}@127.0.0.1:${port}/${database}`;
  const admin = await connect(url('root', 'mysql'), server);
  await admin.query('CREATE DATABASE partisipro');
  await admin.end();
  return { port, url, stop: () => end(server, directory) };
}

/** System tables without mariadb-install-db, which asks for a tool that mariadb-server-core does not bring. */
async function initialise(data: string) {
  const names = await readdir('/usr/share/mysql');
  const texts = await Promise.all(
    ['system_tables.sql', 'performance_tables.sql', 'system_tables_data.sql'].map((part) => {
      const name = names.find((it) => /^(mysql|mariadb)_/.test(it) && it.endsWith(`_${part}`));
      return readFile(join('/usr/share/mysql', name ?? `…_${part}`), 'utf8');
    }),
  );
  await mkdir(data);
  const args = ['--no-defaults', ...asRoot, '--bootstrap', `--datadir=${data}`, '--log-warnings=0'];
  const child = spawn('mariadbd', [...args, '--innodb-log-file-size=8M']);
  child.stdin.end(
    ['create database mysql;', 'use mysql;', 'set @auth_root_socket=NULL;', ...texts, ''].join('\n'),
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`mariadbd --bootstrap ended with ${code}`);
}

async function connect(url: string, server: ChildProcess): Promise<mysql.Connection> {
  for (;;) {
    try {
      return await mysql.createConnection(url);
    } catch (error) {
      if (server.exitCode !== null) throw error;
      await sleep(50);
    }
  }
}

async function end(server: ChildProcess, directory: string) {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, 'exit');
    server.kill('SIGKILL'); // nothing here is to be kept
    await gone;
  }
  await rm(directory, { recursive: true, force: true });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
