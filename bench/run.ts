/** What the stack says of itself, as environment. */
type Name =
  | 'BENCH_OUT'
  | 'APP_ORIGIN'
  | 'CHROMIUM'
  | 'WORKER_CONFIG'
  | 'RPC_URL'
  | 'DEPLOYMENTS'
  | 'PONDER_DATABASE_URL'
  | 'SINK_PG_URL'
  | 'SINK_MYSQL_URL'
  | 'MIGRATE_MYSQL_URL';

export const root = new URL('..', import.meta.url).pathname;

/** Asked for where it is needed: not every stack has everything. */
export function given(name: Name): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: pnpm bench brings up what it measures`);
  return value;
}
