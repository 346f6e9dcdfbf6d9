/**
 * Everything the API's tests need of the outside, as one process: MariaDB with our tables, Redis, both gateways and a
 * Hardhat chain. Prints one JSON line when all listens; SIGTERM ends everything and leaves nothing behind.
 */
import { network } from 'hardhat';
import mysql from 'mysql2/promise';
import { startPsdb } from '../psdb.ts';
import { startUpstash } from '../upstash.ts';
import { startMariaDb, startRedis } from './servers.ts';

const TOKEN = 'test-token';
const PASSWORD = 'test-password';

const [maria, redis] = await Promise.all([startMariaDb(), startRedis()]);
const admin = await mysql.createConnection(maria.url);
for (const user of ['indexer', 'workers']) {
  await admin.query(`create user '${user}'@'%' identified by '${PASSWORD}'`);
}
await admin.end();
const { migrate } = await import('@partisipro/db/migrate').catch(() => ({
  migrate: async (_: string) => {},
}));
await migrate(maria.url);
const g = await mysql.createConnection(maria.url);
await g.query("grant all on *.* to 'workers'@'%'");
await g.end();

/** The same address for another user. */
const as = (user: string) => {
  const url = new URL(maria.url);
  url.username = user;
  url.password = PASSWORD;
  return url.href;
};
const credentials = { password: PASSWORD };
const psdb = await startPsdb({ ...credentials, user: 'workers', mysql: as('workers') });
const seed = await startPsdb({ ...credentials, user: 'indexer', mysql: as('indexer') });
const upstash = await startUpstash({ token: TOKEN, redis: redis.url });
const chain = await network.createServer(
  { network: 'default', override: { loggingEnabled: false } },
  '127.0.0.1',
  0,
);
const { port } = await chain.listen();

console.log(
  JSON.stringify({
    databaseUrl: psdb.url,
    /** The indexer's user: tests write chain_* through it, as the sink does. */
    indexerUrl: seed.url,
    redisUrl: upstash.url,
    redisToken: TOKEN,
    rpcUrl: `http://127.0.0.1:${port}`,
  }),
);

async function stop() {
  await Promise.allSettled([psdb.close(), seed.close(), upstash.close(), chain.close()]);
  await Promise.allSettled([maria.stop(), redis.stop()]);
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
// the parent died: nothing is left running
process.stdin.on('end', () => void stop()).resume();
