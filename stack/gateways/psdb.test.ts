import { createConnection, createServer } from 'node:net';
import { pipeline } from 'node:stream';
import { Client, connect } from '@planetscale/database';
import { PlanetScaleDialect, errno, isDuplicateKey } from '@partisipro/db/planetscale';
import { Kysely, sql, type Generated } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from './http.ts';
import { startPsdb } from './psdb.ts';
import { freePort, startMariaDb, type MariaDb } from '../../db/testing/mariadb.ts';

interface Database {
  note: {
    id: Generated<number>;
    text: string;
    amount: string | bigint;
    at: Date;
    big: Generated<number | bigint>;
    raw: Uint8Array | null;
    extra: Generated<unknown>;
  };
}

let maria: MariaDb;
let gateway: Gateway;
let db: Kysely<Database>;
const at = new Date('2026-11-24T10:11:12.345Z');
const row = { text: 'a', amount: 1n, at, raw: null };

beforeAll(async () => {
  maria = await startMariaDb();
  gateway = await startPsdb({ user: 'workers', password: 'secret', mysql: maria.url(), txTimeoutMs: 700 });
  db = new Kysely<Database>({ dialect: new PlanetScaleDialect({ url: gateway.url }) });
  await sql`create table note (id int auto_increment primary key, text varchar(200) unique, amount decimal(65,0),
    at datetime(3), big bigint unsigned not null default 1, raw varbinary(32), extra json default (json_object('a', 1)))`.execute(
    db,
  );
});
afterAll(async () => {
  await gateway?.close();
  await maria?.stop();
});
beforeEach(() => db.deleteFrom('note').execute());

describe('statements', () => {
  test('every type comes back as it went', async () => {
    const text = `tanda "kutip" 'satu' \\ ? :x ${String.fromCodePoint(0x1f6e3)} \u202e`;
    const amount = 2n ** 119n;
    const inserted = await db
      .insertInto('note')
      .values({ text, amount, at, big: 18446744073709551615n, raw: new Uint8Array([0, 255, 39]) })
      .executeTakeFirstOrThrow();
    expect(inserted.insertId).toBeTypeOf('bigint');
    const found = await db.selectFrom('note').selectAll().executeTakeFirstOrThrow();
    expect(found).toMatchObject({
      text,
      amount: amount.toString(),
      at,
      big: 18446744073709551615n,
      extra: { a: 1 },
    });
    expect([...found.raw!]).toEqual([0, 255, 39]);
  });

  test('an update counts the rows it matched', async () => {
    await db.insertInto('note').values(row).execute();
    const again = await db.updateTable('note').set({ text: 'a' }).where('text', '=', 'a').executeTakeFirst();
    expect(again.numUpdatedRows).toBe(1n);
  });

  test("an error carries MySQL's number", async () => {
    await db.insertInto('note').values(row).execute();
    const error = await db
      .insertInto('note')
      .values(row)
      .execute()
      .catch((e: unknown) => e);
    expect(isDuplicateKey(error)).toBe(true);
    const missing = await sql`select * from nowhere`.execute(db).catch((e: unknown) => e);
    expect(errno(missing)).toBe(1146);
  });
});

describe('transactions', () => {
  test('commit, rollback, and nobody else sees what is not committed', async () => {
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values(row).execute();
      expect(await db.selectFrom('note').selectAll().execute()).toHaveLength(0);
    });
    expect(await db.selectFrom('note').selectAll().execute()).toHaveLength(1);
    const broken = db.transaction().execute(async (tx) => {
      await tx.deleteFrom('note').execute();
      throw new Error('stop');
    });
    await expect(broken).rejects.toThrow('stop');
    expect(await db.selectFrom('note').selectAll().execute()).toHaveLength(1);
  });

  test('a duplicate key leaves the transaction usable', async () => {
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values(row).execute();
      await expect(tx.insertInto('note').values(row).execute()).rejects.toThrow(/errno 1062/);
      await tx
        .insertInto('note')
        .values({ ...row, text: 'b' })
        .execute();
    });
    expect(await db.selectFrom('note').selectAll().execute()).toHaveLength(2);
  });

  test('one that lasts too long is ended and rolled back', async () => {
    const late = db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values(row).execute();
      await new Promise((resolve) => setTimeout(resolve, 900));
      await tx
        .insertInto('note')
        .values({ ...row, text: 'b' })
        .execute();
    });
    await expect(late).rejects.toThrow(/errno 1317/);
    expect(await db.selectFrom('note').selectAll().execute()).toHaveLength(0);
  });
});

describe('what Vitess has not is refused', () => {
  const statements = [
    `insert into note (text) values ('x') returning id`,
    `select get_lock('a', 1)`,
    `select * from json_table('[]', '$[*]' columns (a int path '$')) t`,
    `create table child (id int, foreign key (id) references note (id))`,
    `create trigger t before insert on note for each row set new.text = 'x'`,
    `create procedure p() select 1`,
  ];
  test.each(statements)('%s', async (statement) => {
    await expect(connect({ url: gateway.url }).execute(statement)).rejects.toThrow(/unsupported.*errno 1235/);
  });

  test('but the same words are fine as text, as a name and in a comment', async () => {
    const client = new Client({ url: gateway.url });
    const result = await client.execute("select 'it''s RETURNING' as `trigger` -- PROCEDURE\n");
    expect(result.rows).toEqual([{ trigger: "it's RETURNING" }]);
    expect((await client.execute('select ? as t', ["\\' RETURNING"])).rows).toEqual([{ t: "\\' RETURNING" }]);
  });
});

test('a stranger is refused', async () => {
  const url = gateway.url.replace('secret', 'guess');
  await expect(connect({ url }).execute('select 1')).rejects.toThrow(/invalid credentials/);
});

test('a body that is no JSON is answered, and the gateway lives', async () => {
  const { origin, username, password } = new URL(gateway.url);
  const headers = { authorization: `Basic ${btoa(`${username}:${password}`)}` };
  const answer = await fetch(`${origin}/psdb.v1alpha1.Database/Execute`, {
    method: 'POST',
    headers,
    body: '{',
  });
  expect(answer.status).toBe(400);
  expect((await db.selectFrom('note').selectAll().execute()).length).toBe(0);
});

test('a MySQL that is away is said to be, and is found again when it is back', async () => {
  const port = await freePort();
  const away = await startPsdb({
    user: 'a',
    password: 'b',
    mysql: `mysql://root@127.0.0.1:${port}/partisipro`,
  });
  const client = connect({ url: away.url });
  await expect(client.execute('select 1')).rejects.toThrow(/code = Unavailable/);
  const relay = createServer((socket) =>
    pipeline(socket, createConnection(maria.port, '127.0.0.1'), socket, () => {}),
  );
  await new Promise<void>((resolve) => relay.listen(port, '127.0.0.1', resolve));
  expect((await client.execute('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await away.close();
  relay.close();
});
