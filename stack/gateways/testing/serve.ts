/**
 * Everything the API's tests need of the outside, as one process: MariaDB with our tables, Redis, both gateways and a
 * Hardhat chain. Prints one JSON line when all listens; SIGTERM ends everything and leaves nothing behind.
 */
import { migrate } from '@partisipro/db/migrate';
import { network } from 'hardhat';
import mysql from 'mysql2/promise';
import { startMariaDb } from '../../../db/testing/mariadb.ts';
import { startPsdb } from '../psdb.ts';
import { startUpstash } from '../upstash.ts';
import { startRedis } from './servers.ts';

const TOKEN = 'test-token';
const PASSWORD = 'test-password';

const [maria, redis] = await Promise.all([startMariaDb(), startRedis()]);
const admin = await mysql.createConnection(maria.url());
for (const user of ['indexer', 'workers']) {
  await admin.query(`create user '${user}'@'%' identified by '${PASSWORD}'`);
}
await admin.end();
await migrate(maria.url());

/** Each by its own user, so that the rights of both are tried with every test. */
const gatewayOf = (user: string) =>
  startPsdb({ user, password: PASSWORD, mysql: maria.url(`${user}:${PASSWORD}`) });
const [workers, indexer] = [await gatewayOf('workers'), await gatewayOf('indexer')];
const upstash = await startUpstash({ token: TOKEN, redis: redis.url });
const override = { loggingEnabled: false };
const chain = await network.createServer({ network: 'default', override }, '127.0.0.1', 0);
const { port } = await chain.listen();

console.log(
  JSON.stringify({
    databaseUrl: workers.url,
    /** Tests write chain_* through it, as the sink does. */
    indexerUrl: indexer.url,
    redisUrl: upstash.url,
    redisToken: TOKEN,
    rpcUrl: `http://127.0.0.1:${port}`,
  }),
);

async function stop() {
  await Promise.allSettled([workers.close(), indexer.close(), upstash.close(), chain.close()]);
  await Promise.allSettled([maria.stop(), redis.stop()]);
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
// the parent died: nothing is left running
process.stdin.on('end', () => void stop()).resume();
