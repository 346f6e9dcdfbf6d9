/** `node indexer/reconcile/main.ts`: 0 where MySQL says what the chain says, 1 at the first difference. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { mysqlPool } from '../sink/mysql.ts';
import { Difference, reconcile, type Target } from './reconcile.ts';
import { report, type Found } from './report.ts';

const LONGEST = 1_000;

const Environment = v.object({
  CHAIN_ID: v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)),
  RPC_URL: v.pipe(v.string(), v.url()),
  SINK_MYSQL_URL: v.pipe(v.string(), v.url()),
  DEPLOYMENTS: v.string(),
  /** Where the Worker keeps what was found; nobody is told where this is missing. */
  API_ORIGIN: v.optional(v.pipe(v.string(), v.url())),
  SINK_SECRET: v.optional(v.string()),
});

const env = v.parse(Environment, process.env);
const { contracts } = JSON.parse(readFileSync(env.DEPLOYMENTS, 'utf8')) as Pick<Target, 'contracts'>;
const my = mysqlPool(env.SINK_MYSQL_URL);

/** What was found is found, whether the Worker hears of it or not. */
async function tell(found: Omit<Found, 'chainId'>) {
  if (!env.API_ORIGIN || !env.SINK_SECRET) return;
  await report(env.API_ORIGIN, env.SINK_SECRET, { chainId: env.CHAIN_ID, ...found }).catch((failure) =>
    console.error(`The Worker was not told: ${failure}`),
  );
}

try {
  const { block, rows, values } = await reconcile({
    my,
    chainId: env.CHAIN_ID,
    rpcUrl: env.RPC_URL,
    contracts,
  });
  for (const [table, count] of Object.entries(rows)) console.log(`${table.padEnd(28)}${count} rows`);
  console.log(`equal at block ${block}: ${values} values compared`);
  await tell({ block: Number(block), compared: values, rows, difference: null });
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
  if (error instanceof Difference)
    await tell({
      ...{ block: Number(error.block), compared: 0, rows: {} },
      difference: error.message.slice(0, LONGEST),
    });
} finally {
  await my.end();
}
