/** `node indexer/sink/main.ts`: Ponder's tables → MySQL, until SIGTERM. Ends 3 where someone must look, 4 where another
 * sink has taken over, 5 where Ponder must begin afresh (`rebuild/main.ts`). */
import { Announcer, sendTo } from './announce.ts';
import { configOf } from './config.ts';
import { mysqlPool } from './mysql.ts';
import { Ponder } from './postgres.ts';
import { rpcOf } from './rpc.ts';
import { runSink } from './sink.ts';
import { exitCodes } from './stops.ts';
import { sinkTables } from './tables.ts';

const ROWS_A_TABLE = 20_000;

const config = configOf(process.env);
const log = (message: string, more: Record<string, unknown> = {}) =>
  console.log(JSON.stringify({ time: new Date().toISOString(), message, ...more }));

const my = mysqlPool(config.SINK_MYSQL_URL);
const ponder = new Ponder(config.SINK_PG_URL, config.PONDER_SCHEMA);
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());

try {
  await runSink(
    {
      chainId: config.CHAIN_ID,
      schema: config.PONDER_SCHEMA,
      tables: sinkTables,
      limit: ROWS_A_TABLE,
      owner: config.SINK_ID,
      allowNewGenesis: config.ALLOW_NEW_GENESIS === '1',
      my,
      rpc: rpcOf(config.RPC_URL),
      ponder,
      announcer:
        config.API_ORIGIN && config.SINK_SECRET
          ? new Announcer(sendTo(config.API_ORIGIN, config.SINK_SECRET, config.CHAIN_ID))
          : undefined,
      log,
    },
    stop.signal,
  );
} catch (error) {
  log('stopped', { error: String(error) });
  process.exitCode = exitCodes[(error as Error).name as keyof typeof exitCodes] ?? 1;
}
ponder.drop();
await my.end().catch(() => {});
