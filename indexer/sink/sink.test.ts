/** The sink against a real PostgreSQL and a real MariaDB: after every step MySQL is Ponder's state at one block. */
import { migrate } from '@partisipro/db/migrate';
import { startMariaDb, type MariaDb } from '@partisipro/db/testing';
import type { Pool } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hashOf, PonderShaped } from '../testing/ponder-shaped.ts';
import { startPostgres, type Postgres } from '../testing/postgres.ts';
import { bothSides, rowOf, tableNamed } from '../testing/rows.ts';
import { Announcer, type Moved } from './announce.ts';
import { readCursor, type Cursor } from './cursor.ts';
import { acquire } from './lease.ts';
import { mysqlPool, run } from './mysql.ts';
import { Ponder } from './postgres.ts';
import { dueAtOnce, round, runSink, type Due, type Sink } from './sink.ts';
import { Snapshot } from './snapshot.ts';
import { Fenced, Halt, Stranded } from './stops.ts';
import { Footing } from './footing.ts';

const tables = (['project', 'holder', 'investment', 'wallet'] as const).map(tableNamed);
let mariadb: MariaDb;
let postgres: Postgres;
let my: Pool;
let chain: PonderShaped;
let told: Moved[];
let sink: Sink;
let due: Due;

beforeAll(async () => {
  [mariadb, postgres] = await Promise.all([startMariaDb(), startPostgres()]);
  const admin = mysqlPool(mariadb.url('root', 'mysql'));
  await admin.query(`CREATE USER indexer@'127.0.0.1'`);
  await admin.end();
  await migrate(mariadb.url());
  my = mysqlPool(mariadb.url('indexer'));
}, 300_000);
afterAll(async () => {
  await my?.end();
  await Promise.all([mariadb?.stop(), postgres?.stop()]);
});

beforeEach(async () => {
  for (const { my: table } of tables) await run(my, `DELETE FROM ${table}`);
  await run(my, 'DELETE FROM chain_cursor');
  chain = new PonderShaped(postgres.url());
  await chain.open(tables);
  told = [];
  due = { ...dueAtOnce({ base_number: -1n }), told: true };
  sink = sinkOf('one');
  return async () => {
    sink.ponder.drop();
    await chain.close();
  };
});

const sinkOf = (owner: string, more: Partial<Sink> = {}): Sink => ({
  chainId: 31337,
  schema: 'idx',
  tables,
  limit: 5,
  owner,
  allowNewGenesis: false,
  my,
  rpc: chain,
  ponder: new Ponder(postgres.url('sink'), 'idx'),
  announcer: new Announcer(async (moved) => void told.push(moved)),
  log: () => {},
  ...more,
});

const cursorNow = async () => (await readCursor(my, 31337))!;
const lease = (who = sink) => acquire(my, chain, who);

/** One round; then MySQL must stand at this block and hold what Ponder holds. */
async function step(number: number, fork = 'a'): Promise<Cursor> {
  await round(sink, await cursorNow(), due);
  const cursor = await cursorNow();
  expect([cursor.block_number, cursor.block_hash]).toEqual([BigInt(number), hashOf(number, fork)]);
  for (const side of await bothSides(chain, my, tables)) expect(side.my, side.table).toEqual(side.pg);
  return cursor;
}

const holder = (account: string, balance: number, block: number) =>
  rowOf('holder', { token: '0xt', account, balance, block_number: block });
const bought = (block: number, log: number, shares: number) =>
  rowOf('investment', {
    token: '0xt',
    account: '0xa',
    identity: 7,
    shares,
    block_number: block,
    log_index: log,
  });
const project = (slug: string, block: number) =>
  rowOf('project', { token: `0x${slug}`, slug, stage: 'open', block_number: block });

test('the fast path copies what changed, and says which topics did', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [project('toll', 1), holder('0xa', 5, 1), bought(1, 0, 5)]);
  await lease();
  await step(1);
  await chain.mine(2, 'a', [project('toll', 2), holder('0xa', 9, 2), bought(2, 3, 4)]);
  await step(2);
  expect(told.map(({ from, to, topics }) => ({ from, to, topics }))).toEqual([
    { from: -1, to: 1, topics: { projects: 1, 'project:toll': 1 } },
    { from: 1, to: 2, topics: { projects: 2, 'project:toll': 2 } },
  ]);
});

test('numbers of every size, quotes, emoji and nothing at all arrive as they left', async () => {
  await chain.mine(0, 'a');
  const most = String(2n ** 256n - 1n);
  const row = rowOf('project', {
    token: '0xodd',
    slug: 'odd',
    name: `"'\\; 🏗️ ?`,
    nonce: most,
    acc: String(2n ** 184n - 1n),
    block_number: 1,
  });
  await chain.mine(1, 'a', [
    row,
    rowOf('wallet', { wallet: '0xw', identity: most, revoked: 1, block_number: 1 }),
  ]);
  await lease();
  await step(1);
});

test('more rows than the limit arrive in whole blocks, and the state is called a mixture until the end', async () => {
  await chain.mine(0, 'a');
  for (let n = 1; n <= 6; n++) await chain.mine(n, 'a', [bought(n, 0, n), bought(n, 1, n), bought(n, 2, n)]);
  await lease();
  const standing: [bigint, bigint | null][] = [];
  for (let i = 0; i < 7 && standing.at(-1)?.[1] !== null; i++) {
    await round(sink, await cursorNow(), due);
    const { block_number, syncing_to } = await cursorNow();
    standing.push([block_number, syncing_to]);
  }
  expect(standing).toEqual([1n, 2n, 3n, 4n, 5n, 6n].map((n) => [n, n === 6n ? null : 6n]));
  for (const side of await bothSides(chain, my, tables)) expect(side.my).toEqual(side.pg);
});

test('a block with more rows than the limit is not split', async () => {
  await chain.mine(0, 'a');
  await chain.mine(
    1,
    'a',
    Array.from({ length: 12 }, (_, log) => bought(1, log, 1)),
  );
  await lease();
  await step(1);
});

test('an orphaned cursor is repaired: new rows come, old ones go, changed ones return', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [project('toll', 1), holder('0xa', 5, 1), bought(1, 0, 5)]);
  await chain.mine(2, 'a', [holder('0xb', 1, 2), project('toll', 2)]);
  chain.finalAt = 1;
  await chain.ponderFinal(2);
  await lease();
  const before = await step(2);
  expect(before.base_number).toBe(1n); // the lower of Ponder's 2 and the RPC's 1
  await chain.mine(3, 'a', [holder('0xa', 8, 3), bought(3, 0, 3), project('port', 3), project('toll', 3)]);
  await step(3);
  // The fork leaves after 2: Ponder undoes 3 and writes others.
  await chain.query('DELETE FROM idx.block WHERE block_number > 2');
  await chain.query('DELETE FROM idx.investment WHERE block_number > 2');
  await chain.query(`DELETE FROM idx.project WHERE slug = 'port'`);
  await chain.query(`UPDATE idx.project SET block_number = 2 WHERE slug = 'toll'`);
  await chain.query(`UPDATE idx.holder SET balance = 5, block_number = 1 WHERE account = '0xa'`);
  await chain.mine(3, 'b', [holder('0xc', 2, 3)]);
  await chain.mine(4, 'b', [bought(4, 0, 2)]);
  await step(4, 'b');
  expect(told.at(-1)).toMatchObject({ from: 1, to: 4, repairedFrom: 1 });
});

test('Ponder behind the cursor: with the same chain, or a silent node, nothing is touched', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [holder('0xa', 5, 1)]);
  await chain.mine(2, 'a', [holder('0xa', 6, 2)]);
  await lease();
  await step(2);
  // Ponder was killed and undoes what is not final.
  await chain.query('DELETE FROM idx.block WHERE block_number > 0');
  await chain.query('DELETE FROM idx.holder');
  for (const silent of [false, true]) {
    chain.silent = silent;
    await round(sink, await cursorNow(), due);
    expect((await cursorNow()).block_number).toBe(2n);
    expect(await run(my, 'UPDATE chain_holder SET balance = balance')).toBe(1);
  }
  chain.silent = false;
  await chain.query('DELETE FROM idx.block');
  await round(sink, await cursorNow(), due); // an empty Ponder proves nothing either
  expect((await cursorNow()).block_number).toBe(2n);
});

test('Ponder below the cursor on another fork is repaired once it is past the base', async () => {
  await chain.mine(0, 'a');
  for (let n = 1; n <= 4; n++) await chain.mine(n, 'a', [holder('0xa', n, n)]);
  chain.finalAt = 2;
  await chain.ponderFinal(2);
  await lease();
  await step(4);
  await chain.query('DELETE FROM idx.block WHERE block_number > 2');
  await chain.query(`UPDATE idx.holder SET balance = 2, block_number = 2`);
  await chain.mine(3, 'b', [holder('0xb', 1, 3)]);
  chain.grow(4, 'b');
  await step(3, 'b');
});

test('another build is copied whole once it is ready', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [holder('0xa', 5, 1), holder('0xgone', 1, 1)]);
  await lease();
  await step(1);
  await chain.query(`UPDATE idx._ponder_meta SET value = '{"build_id":"two","is_ready":0}'`);
  await chain.query(`DELETE FROM idx.holder WHERE account = '0xgone'`);
  await chain.query(`UPDATE idx.holder SET balance = 4`);
  await round(sink, await cursorNow(), due);
  expect((await cursorNow()).build_id).toBe('one');
  await chain.query(`UPDATE idx._ponder_meta SET value = '{"build_id":"two","is_ready":1}'`);
  expect((await step(1)).build_id).toBe('two');
});

test('what was final and has left the chain halts the sink, loudly, and nothing is written', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [holder('0xa', 5, 1)]);
  await chain.mine(2, 'a');
  chain.finalAt = 1;
  await lease();
  await step(2);
  chain.grow(1, 'b');
  const stopped = await runSink(sinkOf('one'), new AbortController().signal).catch((error: unknown) => error);
  expect(stopped).toBeInstanceOf(Halt);
  const halted = await cursorNow();
  expect(halted.halted).toContain('block 1 was final');
  expect(halted.block_hash).toBe(hashOf(2, 'a'));
});

const look = async (footing: Footing) =>
  footing.look(chain, async (from, most) =>
    Snapshot.of(await sink.ponder.client(), 'idx', (snapshot) => snapshot.firm(from, most)),
  );

test('a block that Ponder calls final and that has left the chain strands it, seen twice', async () => {
  for (let n = 0; n <= 5; n++) await chain.mine(n, 'a');
  await chain.ponderFinal(4);
  const footing = new Footing(1n);
  await look(footing);
  chain.grow(5, 'b'); // above what is final for Ponder, which will undo it
  await look(footing);
  await look(footing);
  for (let n = 3; n <= 5; n++) chain.grow(n, 'b');
  await look(footing);
  await expect(look(footing)).rejects.toBeInstanceOf(Stranded);
});

test('nor may Ponder, started anew, go on above such blocks', async () => {
  for (let n = 0; n <= 4; n++) await chain.mine(n, 'a');
  for (let n = 2; n <= 4; n++) chain.grow(n, 'b');
  await chain.query('DELETE FROM idx.block WHERE block_number > 3');
  for (let n = 4; n <= 9; n++) await chain.mine(n, 'b');
  await chain.ponderFinal(8);
  const footing = new Footing(1n);
  await look(footing);
  await expect(look(footing)).rejects.toThrow(/block 2 is final for Ponder/);
});

test('a repair is not written where Ponder stands on such blocks', async () => {
  await chain.mine(0, 'a');
  for (let n = 1; n <= 4; n++) await chain.mine(n, 'a', [holder('0xa', n, n)]);
  await lease();
  await step(4);
  await chain.ponderFinal(3);
  for (let n = 2; n <= 5; n++) chain.grow(n, 'b');
  await chain.query('DELETE FROM idx.block WHERE block_number > 3');
  await chain.query('UPDATE idx.holder SET balance = 3, block_number = 3');
  for (let n = 4; n <= 5; n++) await chain.mine(n, 'b', [holder('0xb', 1, n)]);
  await round(sink, await cursorNow(), due);
  expect((await cursorNow()).block_hash).toBe(hashOf(4, 'a'));
  await expect(round(sink, await cursorNow(), due)).rejects.toBeInstanceOf(Stranded);
  expect(await run(my, `UPDATE chain_holder SET balance = 4 WHERE account = '0xb'`)).toBe(0);
});

test('what a node does not know strands nobody, nor does a doubt that is gone', async () => {
  for (let n = 0; n <= 3; n++) await chain.mine(n, 'a');
  await chain.ponderFinal(3);
  const footing = new Footing(-1n);
  chain.silent = true;
  for (let n = 0; n < 3; n++) await look(footing);
  chain.silent = false;
  for (const fork of ['b', 'a', 'b']) {
    chain.grow(3, fork);
    await look(footing);
  }
});

test('where Ponder has locked its tables the sink lets go before either is called a deadlock', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [holder('0xa', 5, 1)]);
  await lease();
  await chain.query('BEGIN; LOCK TABLE idx.wallet IN ACCESS EXCLUSIVE MODE');
  const begun = performance.now();
  await expect(round(sink, await cursorNow(), due)).rejects.toMatchObject({ code: '55P03' });
  expect(performance.now() - begun).toBeLessThan(900);
  await chain.query('COMMIT');
  await step(1);
});

test('a second sink waits for the lease; when it has taken over, the first is fenced and its commit undone', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [holder('0xa', 5, 1)]);
  const first = (await lease())!;
  await step(1);
  expect(await lease(sinkOf('two'))).toBeUndefined();
  await run(my, `UPDATE chain_cursor SET lease_until = '2020-01-01'`);
  expect(await lease(sinkOf('two'))).toMatchObject({ owner: 'two', epoch: first.epoch + 1n });
  await chain.mine(2, 'a', [holder('0xa', 6, 2)]);
  await expect(round(sink, first, due)).rejects.toBeInstanceOf(Fenced);
  expect(await run(my, 'UPDATE chain_holder SET balance = 5 WHERE balance = 5')).toBe(1);
});

test('its own name takes over at once', async () => {
  await chain.mine(0, 'a');
  await lease();
  expect(await lease()).toBeDefined();
});

test('another genesis is refused, and replaces all where a flag allows it', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [holder('0xa', 5, 1)]);
  await lease();
  await step(1);
  chain.grow(0, 'z');
  await expect(lease()).rejects.toBeInstanceOf(Halt);
  expect((await cursorNow()).block_number).toBe(1n);
  const fresh = await lease(sinkOf('one', { allowNewGenesis: true }));
  expect(fresh).toMatchObject({ block_number: -1n, genesis_hash: hashOf(0, 'z') });
  expect(await run(my, 'UPDATE chain_holder SET balance = 0')).toBe(0);
  // Ponder still holds the old chain's rows: they are not believed.
  await expect(round(sink, await cursorNow(), due)).rejects.toThrow(/not the chain's/);
  expect(await run(my, 'UPDATE chain_holder SET balance = 0')).toBe(0);
});

test('a row that MySQL refuses leaves rows and cursor as they were', async () => {
  await chain.mine(0, 'a');
  await chain.mine(1, 'a', [holder('0xa', 5, 1)]);
  await lease();
  await step(1);
  await chain.mine(2, 'a', [
    holder('0xa', 6, 2),
    rowOf('project', { token: '0xp', slug: 'x'.repeat(49), block_number: 2 }),
  ]);
  await expect(round(sink, await cursorNow(), due)).rejects.toMatchObject({ errno: 1406 });
  expect((await cursorNow()).block_number).toBe(1n);
  expect(await run(my, 'UPDATE chain_holder SET balance = 5 WHERE balance = 5')).toBe(1);
});
