import * as v from 'valibot';

const count = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number));
const url = v.pipe(v.string(), v.url());

const Environment = v.object({
  CHAIN_ID: count,
  RPC_URL: url,
  /** Of Ponder's PostgreSQL, as a user who may only read. */
  SINK_PG_URL: url,
  PONDER_SCHEMA: v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]*$/)),
  /** Of MySQL, as the user `indexer`. */
  SINK_MYSQL_URL: url,
  /** Who this is: the same name takes over at once after its own kill -9, another waits for the lease. */
  SINK_ID: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** Where the Worker is told that the head moved; nobody is told where this is missing. */
  API_ORIGIN: v.optional(url),
  SINK_SECRET: v.optional(v.pipe(v.string(), v.minLength(16))),
  /** On a development chain alone: another genesis wipes chain_* instead of being refused. */
  ALLOW_NEW_GENESIS: v.optional(v.literal('1')),
});

export type Config = v.InferOutput<typeof Environment>;

/** Throws with every variable that is missing or wrong. */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const result = v.safeParse(Environment, environment);
  if (result.success) return result.output;
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  throw new Error(`the sink's configuration is wrong\n  ${wrong.join('\n  ')}`);
}
