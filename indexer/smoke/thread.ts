/**
 * `node indexer/smoke/thread.ts`: the whole thread with nothing stood in for: Hardhat's chain → Ponder on a real
 * PostgreSQL → the sink → a real MariaDB, and reconcile: with the history indexed at once, then live, chapter by chapter,
 * then after a kill -9 of both. Wants compiled contracts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@partisipro/db/migrate';
import { freePort, startMariaDb } from '@partisipro/db/testing';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPublicClient, http } from 'viem';
import { deployLocal } from '../../contracts/deploy/local.ts';
import type { Book } from '../reconcile/fold/book.ts';
import { askOf, bookedBy, reconcile, type Target } from '../reconcile/reconcile.ts';
import { readCursor } from '../sink/cursor.ts';
import { mysqlPool, rowsOf, run } from '../sink/mysql.ts';
import { sinkTables } from '../sink/tables.ts';
import { startPostgres } from '../testing/postgres.ts';
import { addressOf } from '@partisipro/contracts/demo-people';
import { projectTokenAbi } from '@partisipro/contracts/abi';
import { unnoticed } from './bites.ts';
import { recovery } from './chapters/recovery.ts';
import { allowed, standing } from './chapters/standing.ts';
import { upgrade } from './chapters/upgrade.ts';
import { invest, worldOf, type Contracts } from './people.ts';
import { startChain, startPonder, startSink, until, type Running } from './processes.ts';
import { opened, tell } from './story.ts';
import { unmoved } from './topics.ts';

const begun = performance.now();
const say = (text: string) =>
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${text}`);
const stops: (() => Promise<unknown>)[] = [];
const kept = (running: Running) => (stops.push(() => running.end('SIGKILL')), running);

/** The chain is asked once for each answer: nothing is mined meanwhile. */
function remembering(target: Target) {
  const client = createPublicClient({ transport: http(target.rpcUrl, { batch: true }) });
  const ask = askOf(client);
  const known = new Map<string, Promise<unknown>>();
  let booked: Promise<Book> | undefined;
  const bookAt = (block: bigint) => (booked ??= bookedBy(client, target.contracts)(block));
  const against = (booked: Target['booked']) => () =>
    reconcile({
      ...target,
      booked,
      ask: ({ abi, ...call }, block) => {
        const key = JSON.stringify([call, block], (_, value) =>
          typeof value === 'bigint' ? `${value}n` : value,
        );
        const answer = known.get(key) ?? ask({ abi, ...call }, block);
        known.set(key, answer);
        return answer;
      },
    });
  return { reconcile: against(bookAt), views: against(async () => undefined), bookAt };
}

async function thread() {
  const [mariadb, postgres] = await Promise.all([startMariaDb(), startPostgres()]);
  stops.push(
    () => mariadb.stop(),
    () => postgres.stop(),
  );
  const my = mysqlPool(mariadb.url());
  stops.push(() => my.end());
  for (const user of ['indexer', 'workers']) await run(my, `CREATE USER ${user}@'127.0.0.1'`);
  const { statements, grants } = await migrate(mariadb.url());
  say(`databases: ${statements} tables, ${grants} grants`);

  const chainPort = await freePort();
  const rpcUrl = `http://127.0.0.1:${chainPort}`;
  const chain = kept(startChain(chainPort));
  await until('listening', async () => chain.output().includes('listening'), chain);
  const folder = await mkdtemp(join(tmpdir(), 'partisipro-smoke-'));
  stops.push(() => rm(folder, { recursive: true }));
  const deployments = join(folder, '31337.json');
  const { contracts } = (await deployLocal(rpcUrl, deployments)) as unknown as { contracts: Contracts };
  const world = worldOf(rpcUrl, contracts);
  const operating = await tell(world);
  say(`story told: ${await world.chain.getBlockNumber()} blocks`);

  const env = {
    ...{
      CHAIN_ID: '31337',
      RPC_URL: rpcUrl,
      DEPLOYMENTS: deployments,
      PONDER_SCHEMA: 'smoke',
      SINK_ID: 'smoke',
    },
    ...{ PONDER_DATABASE_URL: postgres.url(), SINK_PG_URL: postgres.url('sink') },
    SINK_MYSQL_URL: mariadb.url('indexer'),
  };
  const ponderPort = await freePort();
  const ready = async () => (await fetch(`http://127.0.0.1:${ponderPort}/ready`)).ok;
  let ponder = kept(startPonder(env, ponderPort));
  let sink = kept(startSink(env));
  const caughtUp = async () => {
    const head = await world.chain.getBlockNumber();
    return (await readCursor(my, 31337))?.block_number === head;
  };
  const target = { my, chainId: 31337, rpcUrl, contracts };
  const compare = () => reconcile(target);
  const equal = async (when: string) => {
    await until('caught up', caughtUp, sink, 300_000);
    const { block, values } = await compare();
    const late = await unmoved(my);
    if (late.length) throw new Error(`the topic of a project did not move with ${late.join(', ')}`);
    say(`${when}: equal at block ${block}, ${values} values`);
  };

  await until('Ponder ready', ready, ponder);
  say('history indexed');
  await equal('after the history');

  const chapter = async (moments: AsyncGenerator<string>) => {
    for await (const moment of moments) await equal(moment);
  };
  await chapter(recovery(world));
  await chapter(upgrade(world, operating));
  await allowed(world, operating);
  const open = await opened(world);
  await chapter(standing(world, operating, open));
  await live();
  await equal('live');
  const { bookAt, ...judges } = remembering(target);
  const book = await bookAt(await world.chain.getBlockNumber());
  const missed = await unnoticed({ my, ...judges, book });
  if (missed.length) throw new Error(`reconcile did not notice a lie in ${missed.join(', ')}`);
  say('reconcile notices a lie in every column of every table, a row too many and one too few');
  const { final_number } = (await readCursor(my, 31337))!;
  const final = (await world.chain.getBlockNumber()) - 12n;
  if (final_number !== final) throw new Error(`final is ${final_number}, not ${final}`);

  await Promise.all([ponder.end('SIGKILL'), sink.end('SIGKILL')]);
  await invest(world, open, 'investor-6', 4);
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();
  await client.query(`UPDATE smoke._ponder_meta SET value = jsonb_set(value::jsonb, '{is_locked}', '0')`);
  await client.end();
  ponder = kept(startPonder(env, ponderPort));
  sink = kept(startSink(env));
  await equal('after kill -9 of both');
  await emptyTables();
  if (sink.output().includes('trying again')) console.log(sink.output());

  /** Block mined → row in MySQL. */
  async function live() {
    const lags: number[] = [];
    for (let n = 0; n < 20; n++) {
      await sleep(Math.random() * 300); // not in step with Ponder's polling
      await world.as('investor-1', projectTokenAbi, operating.token, 'transfer', [
        addressOf('investor-6'),
        1n,
      ]);
      const [mined, head] = [performance.now(), await world.chain.getBlockNumber()];
      const arrived = async () => ((await readCursor(my, 31337))?.block_number ?? -1n) >= head;
      while (!(await arrived())) await sleep(5);
      lags.push(performance.now() - mined);
    }
    lags.sort((a, b) => a - b);
    say(`block mined → row in MySQL, n = 20: p50 ${lags[10]!.toFixed(0)} ms, p95 ${lags[18]!.toFixed(0)} ms`);
  }

  async function emptyTables() {
    const empty: string[] = [];
    for (const { my: table } of sinkTables) {
      const [{ n }] = (await rowsOf<{ n: string }>(my, `SELECT COUNT(*) AS n FROM ${table}`)) as [
        { n: string },
      ];
      if (Number(n) === 0) empty.push(table);
    }
    say(`tables that this story leaves empty: ${empty.join(', ') || 'none'}`);
  }
}

try {
  await thread();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const stop of stops.toReversed()) await stop().catch(() => {});
}
