import mysql from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMariaDb, type MariaDb } from '../testing/mariadb.ts';
import { ddlOf } from './ddl.ts';
import { migrate, type Migrated } from './migrate.ts';
import { appended, ofApp, ofChain } from './tables.ts';

const tables = { ...ofChain, ...ofApp };
let mariadb: MariaDb;
let first: Migrated;
let admin: mysql.Connection;

beforeAll(async () => {
  mariadb = await startMariaDb();
  admin = await mysql.createConnection(mariadb.url());
  for (const user of ['indexer', 'workers']) await admin.query(`CREATE USER ${user}@'127.0.0.1'`);
  first = await migrate(mariadb.url());
}, 60_000);
afterAll(async () => {
  await admin?.end();
  await mariadb?.stop();
});

test('migrations amount to the described tables, no more and no less', async () => {
  await admin.query('CREATE DATABASE described');
  const shape = async (database: string, name: string) => {
    const [rows] = await admin.query(`SHOW CREATE TABLE \`${database}\`.\`${name}\``);
    return (rows as Record<string, string>[])[0]!['Create Table'];
  };
  for (const [name, table] of Object.entries(tables)) {
    await admin.query(ddlOf(name, table).replace('TABLE ', 'TABLE described.'));
    expect(await shape('partisipro', name)).toBe(await shape('described', name));
  }
  const [found] = await admin.query('SHOW TABLES FROM partisipro');
  const names = (found as object[]).map((row) => String(Object.values(row)[0]));
  const ours = names.filter((name) => !name.startsWith('kysely_'));
  expect(ours.toSorted()).toEqual(Object.keys(tables).toSorted());
});

test('a second run changes nothing and grants again', async () => {
  expect(first.statements).toBe(Object.keys(tables).length);
  const again = await migrate(mariadb.url());
  expect(again).toEqual({ statements: 0, grants: first.grants });
});

const DENIED = { errno: 1142 };
const row = 'INSERT INTO chain_signal VALUES (?, ?, 1, 1, 1, ?)';
const values = ['0x', '0x', '0x'];

test('`indexer` writes chain_* and can neither write nor read app_*', async () => {
  const indexer = await mysql.createConnection(mariadb.url('indexer'));
  await indexer.query(row, values);
  await indexer.query('DELETE FROM chain_signal');
  await expect(indexer.query('SELECT * FROM app_draft')).rejects.toMatchObject(DENIED);
  await expect(indexer.query('DELETE FROM app_draft')).rejects.toMatchObject(DENIED);
  await expect(indexer.query('DROP TABLE chain_signal')).rejects.toMatchObject(DENIED);
  await indexer.end();
});

test('`workers` reads all, writes app_* and no table of the chain', async () => {
  const workers = await mysql.createConnection(mariadb.url('workers'));
  for (const name of Object.keys(tables)) await workers.query(`SELECT * FROM ${name}`);
  const changed = Object.keys(ofApp).filter((name) => !appended.has(name));
  for (const name of changed) await workers.query(`DELETE FROM ${name}`);
  await expect(workers.query(row, values)).rejects.toMatchObject(DENIED);
  for (const name of Object.keys(ofChain))
    await expect(workers.query(`DELETE FROM ${name}`)).rejects.toMatchObject(DENIED);
  await workers.end();
});

test('`workers` adds to what is append-only, and neither changes nor deletes there', async () => {
  const workers = await mysql.createConnection(mariadb.url('workers'));
  const stored = ['0xa', '0xb', '2026-11', '0xc', 'id', '{}', new Date()];
  await workers.query('INSERT INTO app_acknowledgement VALUES (?, ?, ?, ?, ?, ?, ?)', stored);
  for (const name of appended) {
    await expect(workers.query(`DELETE FROM ${name}`)).rejects.toMatchObject(DENIED);
    await expect(workers.query(`UPDATE ${name} SET created_at = NOW()`)).rejects.toMatchObject(DENIED);
  }
  await workers.end();
});
