/** Ponder, and the sink that carries its tables into MySQL. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../places.ts';
import type { Service } from '../services.ts';
import { ask, ownerUrl, type Postgres } from './postgres.ts';

type Environment = Record<string, string>;

export function ponder(
  port: number,
  schema: string,
  env: Environment,
  unlocked: () => Promise<unknown>,
): Service {
  return {
    name: 'ponder',
    command: process.execPath,
    args: [
      join(root, 'indexer/node_modules/ponder/dist/esm/bin/ponder.js'),
      ...['start', '--schema', schema, '--views-schema', `${schema}_views`],
      ...['--port', String(port), '--hostname', '127.0.0.1', '--log-format', 'json', '--log-level', 'info'],
    ],
    cwd: join(root, 'indexer'),
    port,
    env: { ...env, DATABASE_URL: env.PONDER_DATABASE_URL ?? '', PONDER_SCHEMA: schema, PORT: String(port) },
    ready: () => answers(port, '/health'),
    beforeRestart: unlocked,
  };
}

/** Ponder locks its schema for 25 seconds beyond its death; we know that it is dead. */
export function unlock(db: Postgres, schema: string) {
  const update = `update "${schema}"._ponder_meta set value = jsonb_set(value::jsonb, '{is_locked}', '0')`;
  const statement = `do $$ begin
    if to_regclass('"${schema}"._ponder_meta') is not null then ${update}; end if;
  end $$`;
  return untilItWorks(() => ask(ownerUrl(db), [statement]), 60_000);
}

/** Ponder has caught up with the chain as it was when it began. */
export const ponderReady = (port: number) => untilItWorks(() => answers(port, '/ready'), 300_000);

/** Exit code by which the sink says that Ponder stands on a fork that the chain has left for good. */
const STRANDED = 5;

/** `rebuild` lets Ponder begin afresh. */
export function sink(env: Environment, rebuild: () => Promise<unknown>): Service {
  return {
    name: 'sink',
    command: process.execPath,
    args: [join(root, 'indexer/sink/main.ts')],
    cwd: root,
    env: { ...env, SINK_ID: 'local', ALLOW_NEW_GENESIS: '1' },
    halts: [3],
    beforeRestart: async (code) => {
      if (code === STRANDED) await rebuild();
    },
  };
}

async function answers(port: number, path: string) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
}

async function untilItWorks(attempt: () => Promise<unknown>, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(200);
    }
  }
}
