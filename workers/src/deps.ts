import type { Database } from '@partisipro/db';
import { PlanetScaleDialect } from '@partisipro/db/planetscale';
import { Redis } from '@upstash/redis/cloudflare';
import { Kysely } from 'kysely';
import { configOf, type Config, type Env } from './env.ts';

export type Db = Kysely<Database>;

/** What services work with; made for each request, since Workers tie I/O to the request that began it. */
export interface Deps {
  config: Config;
  db: Db;
  redis: Redis;
  documents: R2Bucket;
}

const REDIS_TIMEOUT_MS = 2_000;

/** The one place that knows how MySQL is reached. */
const makeDb = (config: Config): Db =>
  new Kysely({ dialect: new PlanetScaleDialect({ url: config.DATABASE_URL }) });

const makeRedis = (config: Config) =>
  new Redis({
    url: config.UPSTASH_REDIS_REST_URL,
    token: config.UPSTASH_REDIS_REST_TOKEN,
    enableTelemetry: false,
    automaticDeserialization: false, // a nonce of digits must stay a text
    retry: { retries: 1, backoff: () => 50 },
    signal: () => AbortSignal.timeout(REDIS_TIMEOUT_MS),
  });

export function makeDeps(env: Env): Deps {
  const config = configOf(env);
  return { config, db: makeDb(config), redis: makeRedis(config), documents: env.DOCUMENTS };
}
