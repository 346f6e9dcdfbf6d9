/**
 * `node indexer/rebuild/main.ts`, while Ponder is down: after the sink ended with 5, since Ponder stood on a fork that is
 * no more. Ponder's tables go, and of what it fetched all that the node does not call final; started again, Ponder
 * begins a fresh schema. MySQL keeps what it has until Ponder is past it.
 */
import pg from 'pg';
import * as v from 'valibot';
import { rpcOf } from '../sink/rpc.ts';

const Environment = v.object({
  CHAIN_ID: v.pipe(v.string(), v.regex(/^\d+$/)),
  RPC_URL: v.pipe(v.string(), v.url()),
  PONDER_DATABASE_URL: v.pipe(v.string(), v.url()),
  PONDER_SCHEMA: v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]*$/)),
});
/** Of `ponder_sync`, which all schemas of Ponder share, by the column of the block's number. */
const FETCHED = {
  block_number: [
    ...['transactions', 'transaction_receipts', 'logs', 'traces'],
    ...['rpc_request_results', 'factory_addresses'],
  ],
  number: ['blocks'],
};

const env = v.parse(Environment, process.env);
const { number: final } = await rpcOf(env.RPC_URL).final();
const client = new pg.Client({ connectionString: env.PONDER_DATABASE_URL });
await client.connect();
try {
  await client.query('BEGIN');
  for (const schema of [`${env.PONDER_SCHEMA}_views`, env.PONDER_SCHEMA])
    await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
  for (const [column, tables] of Object.entries(FETCHED))
    for (const table of tables)
      await client.query(`DELETE FROM ponder_sync.${table} WHERE chain_id = $1 AND ${column} > $2`, [
        env.CHAIN_ID,
        String(final),
      ]);
  await client.query(
    `UPDATE ponder_sync.intervals SET blocks = blocks - nummultirange(numrange($2::numeric, NULL, '(]'))
     WHERE chain_id = $1`,
    [env.CHAIN_ID, String(final)],
  );
  await client.query('COMMIT');
  console.log(`${env.PONDER_SCHEMA} is no more; what was fetched above block ${final} is forgotten`);
} finally {
  await client.end();
}
