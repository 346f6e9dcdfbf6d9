/** `node indexer/reconcile/main.ts`: 0 where MySQL says what the chain says, 1 at the first difference. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { mysqlPool } from '../sink/mysql.ts';
import { reconcile, type Target } from './reconcile.ts';

const Environment = v.object({
  CHAIN_ID: v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)),
  RPC_URL: v.pipe(v.string(), v.url()),
  SINK_MYSQL_URL: v.pipe(v.string(), v.url()),
  DEPLOYMENTS: v.string(),
});

const env = v.parse(Environment, process.env);
const { contracts } = JSON.parse(readFileSync(env.DEPLOYMENTS, 'utf8')) as Pick<Target, 'contracts'>;
const my = mysqlPool(env.SINK_MYSQL_URL);
try {
  const { block, rows, values } = await reconcile({
    my,
    chainId: env.CHAIN_ID,
    rpcUrl: env.RPC_URL,
    contracts,
  });
  for (const [table, count] of Object.entries(rows)) console.log(`${table.padEnd(28)}${count} rows`);
  console.log(`equal at block ${block}: ${values} values compared`);
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
} finally {
  await my.end();
}
