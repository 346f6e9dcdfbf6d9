/** Ponder and the sink as the platform runs them, on a PostgreSQL database that has never seen the chain. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import pg from 'pg';
import { given, root } from '../run.ts';
import { freePort } from './port.ts';

const SCHEMA = 'bench';
const DATABASE = 'bench';
const at = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

export interface Indexing {
  /** Milliseconds since 1970 at which Ponder began to fetch, and at which it had indexed all. */
  begun: Promise<number>;
  ready: Promise<number>;
  stop(): Promise<void>;
}

export async function startPonder(): Promise<Indexing> {
  await freshDatabase();
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      join(root, 'indexer/node_modules/ponder/dist/esm/bin/ponder.js'),
      ...['start', '--schema', SCHEMA, '--views-schema', `${SCHEMA}_views`, '--port', String(port)],
      ...['--hostname', '127.0.0.1', '--log-format', 'json', '--log-level', 'info'],
    ],
    {
      cwd: join(root, 'indexer'),
      env: { ...process.env, ...environment() },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const begun = Promise.withResolvers<number>();
  const ready = Promise.withResolvers<number>();
  for (const { promise } of [begun, ready]) promise.catch(() => {});
  createInterface(child.stdout).on('line', (line) => {
    const { msg, time, endpoint } = parsed(line);
    if (msg === 'Started backfill indexing') begun.resolve(time);
    if (endpoint === '/ready') ready.resolve(time);
  });
  child.once('exit', (code) => {
    for (const { reject } of [begun, ready]) reject(new Error(`Ponder ended with ${code}`));
  });
  return { begun: begun.promise, ready: ready.promise, stop: ender(child) };
}

/** The sink waits for Ponder's tables, so it may be there before them. */
export function startSink(): () => Promise<void> {
  const env = { ...process.env, ...environment(), SINK_ID: 'bench', ALLOW_NEW_GENESIS: '1' };
  const args = [join(root, 'indexer/sink/main.ts')];
  return ender(spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }));
}

const environment = () => ({
  PONDER_DATABASE_URL: at(given('PONDER_DATABASE_URL'), DATABASE),
  DATABASE_URL: at(given('PONDER_DATABASE_URL'), DATABASE),
  SINK_PG_URL: at(given('SINK_PG_URL'), DATABASE),
  PONDER_SCHEMA: SCHEMA,
  // whom the sink would tell
  API_ORIGIN: undefined,
  SINK_SECRET: undefined,
});

/** Ponder keeps what it once fetched: only a new database asks the chain again. */
async function freshDatabase() {
  const admin = new pg.Client({ connectionString: at(given('PONDER_DATABASE_URL'), 'postgres') });
  await admin.connect();
  await admin.query(`drop database if exists ${DATABASE} with (force)`);
  await admin.query(`create database ${DATABASE}`);
  await admin.end();
}

interface Line {
  msg?: string;
  time: number;
  endpoint?: string;
}
function parsed(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return { time: 0 }; // not one of its own
  }
}

function ender(child: ChildProcess): () => Promise<void> {
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  return async () => {
    process.off('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    end(); // what it wrote is thrown away
    await once(child, 'exit');
  };
}
