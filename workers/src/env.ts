import * as v from 'valibot';
import { isAddress, type Address } from 'viem';

const origin = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'is no origin such as https://example.org',
  ),
);
const secret = v.pipe(v.string(), v.minLength(16));
const address = v.pipe(
  v.string(),
  v.check((text) => isAddress(text, { strict: false }), 'is no address'),
  v.transform((text) => text.toLowerCase() as Address),
);
const jsonOf = <T extends v.GenericSchema>(schema: T) => v.pipe(v.string(), v.parseJson(), schema);

const schema = v.object({
  DATABASE_URL: v.pipe(v.string(), v.url()),
  UPSTASH_REDIS_REST_URL: v.pipe(v.string(), v.url()),
  UPSTASH_REDIS_REST_TOKEN: v.pipe(v.string(), v.minLength(1)),
  /** Shared with the sink, which tells the Worker that the head moved. */
  SINK_SECRET: secret,
  APP_ORIGIN: origin,
  CHAIN_ID: v.pipe(v.string(), v.digits(), v.transform(Number)),
  RPC_URL: v.pipe(v.string(), v.url()),
  /** Addresses of the singletons, by the contract's name. */
  CONTRACTS: jsonOf(
    v.object({
      PlatformAccess: address,
      IdentityRegistry: address,
      ProjectFactory: address,
      ReleaseBook: address,
      DemoRupiah: v.optional(address),
    }),
  ),
});

export type Config = v.InferOutput<typeof schema>;

/** Bindings as the runtime gives them, before they are parsed. */
export type Env = Record<keyof Config, string> & {
  ASSETS: Fetcher;
  DOCUMENTS: R2Bucket;
  /** Of the deployed script; absent on one machine. */
  VERSION?: WorkerVersionMetadata;
};

const parsed = new WeakMap<object, Config>();

/** Configuration, parsed once an isolate; what is missing or malformed is named. */
export function configOf(env: Env): Config {
  const known = parsed.get(env);
  if (known) return known;
  const result = v.safeParse(schema, env);
  if (!result.success) {
    const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? '?'}: ${issue.message}`);
    throw new Error(`The Worker's configuration is wrong: ${wrong.join('; ')}`);
  }
  parsed.set(env, result.output);
  return result.output;
}
