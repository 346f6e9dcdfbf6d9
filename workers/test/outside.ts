/** What tests do behind the API's back: rows as the sink writes them, the chain's node, an empty Redis. */
import { env } from 'cloudflare:workers';
import { PlanetScaleDialect } from '@partisipro/db/planetscale';
import { ROLES, type RoleName } from '@partisipro/contracts/roles';
import { Redis } from '@upstash/redis/cloudflare';
import { Kysely } from 'kysely';
import type { Env } from '../src/env.ts';

const bindings = env as unknown as Env & { INDEXER_URL: string };

export const redis = () =>
  new Redis({
    url: bindings.UPSTASH_REDIS_REST_URL,
    token: bindings.UPSTASH_REDIS_REST_TOKEN,
    enableTelemetry: false,
  });
export const flush = async () => void (await redis().flushall());

/** As the indexer: may write chain_* and nothing else. Loosely typed, since the Worker's types forbid just that. */
export const indexer = () =>
  new Kysely<Record<string, Record<string, unknown>>>({
    dialect: new PlanetScaleDialect({ url: bindings.INDEXER_URL }),
  });

export async function rpc(method: string, params: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const headers = { 'content-type': 'application/json' };
  const answer = (await (await fetch(bindings.RPC_URL, { method: 'POST', headers, body })).json()) as {
    result: unknown;
  };
  return answer.result;
}

export async function giveRole(name: RoleName, address: string) {
  const row = {
    role: ROLES[name].toString(),
    account: address.toLowerCase(),
    active: 1,
    since: 0,
    delay: 0,
    block_number: 1,
  };
  await indexer().insertInto('chain_role_member').values(row).onDuplicateKeyUpdate({ active: 1 }).execute();
}
export async function takeRole(name: RoleName, address: string) {
  const own = indexer().updateTable('chain_role_member').set({ active: 0 });
  await own.where('role', '=', ROLES[name].toString()).where('account', '=', address.toLowerCase()).execute();
}
