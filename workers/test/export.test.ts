import { env } from 'cloudflare:workers';
import { PlanetScaleDialect } from '@partisipro/db/planetscale';
import { ofApp, type Table } from '@partisipro/db/tables';
import { Kysely } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, person } from './client.ts';
import * as seed from './seed.ts';

useEmptyChain('chain_attestation');

const { DATABASE_URL } = env as unknown as { DATABASE_URL: string };
const kept = () =>
  new Kysely<Record<string, Record<string, unknown>>>({
    dialect: new PlanetScaleDialect({ url: DATABASE_URL }),
  });

type Type = Table['columns'][string];
/** Of a table's addresses all but those of contracts are somebody's. */
const accountsOf = ({ columns }: Table) =>
  Object.entries(columns).flatMap(([name, { mysql }]) =>
    mysql.startsWith('CHAR(42)') && name !== 'token' ? [name] : [],
  );
/** Of a row somebody's part in it is enough, where it is another's. */
const JSON_COLUMNS = new Set(['body', 'params', 'answers', 'row_counts']);
let next = 0;
const filler = (name: string, { mysql }: Type): unknown => {
  const digits = (length: number) => String((next += 1)).padStart(length, '0');
  if (JSON_COLUMNS.has(name)) return JSON.stringify({ mark: next });
  if (mysql.startsWith('DATETIME')) return new Date('2026-11-24T00:00:00Z');
  if (/^(BIGINT|INT)/.test(mysql)) return 5;
  if (mysql.startsWith('CHAR(42)')) return `0x${'7e'.repeat(20)}`;
  if (mysql.startsWith('CHAR(66)')) return `0x${digits(64)}`;
  if (mysql.startsWith('CHAR(64)')) return digits(64);
  if (mysql.startsWith('CHAR(36)')) return `00000000-0000-4000-8000-${digits(12)}`;
  return `of the row ${digits(4)}`;
};

/** A row of a table that is `account`'s by one of its columns, and somebody else's by every other. */
async function rowOf(name: string, account: string, by: string, over: Record<string, unknown> = {}) {
  const { columns } = ofApp[name]!;
  const row = Object.fromEntries(Object.entries(columns).map(([key, type]) => [key, filler(key, type)]));
  if ('open_wallet' in row && by !== 'open_wallet') row.open_wallet = null;
  await kept()
    .insertInto(name)
    .values({ ...row, [by]: account, ...over })
    .execute();
  return { ...row, [by]: account, ...over } as Record<string, string>;
}

interface Exported {
  account: string;
  chain: {
    block: number;
    roles: string[];
    projects: object[];
    portfolio: { holdings: { shares: string }[] };
  };
  sessions: { agent: string }[];
  stored: Record<string, Record<string, unknown>[]>;
  done: Record<string, Record<string, unknown>[]>;
}
const exportedBy = async (browser: Browser) =>
  (await (await browser.get('/api/me/export')).json()) as Exported;
const keyOf = (table: string) =>
  table.slice('app_'.length).replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const tables = Object.entries(ofApp);
const withAccount = tables.filter(([, table]) => accountsOf(table).length > 0);
let number = 300;
let mine: Browser;
let me: string;
let stranger: string;
beforeEach(async () => {
  [me, stranger] = [person(number), person(number + 1)].map(({ address }) => address.toLowerCase()) as [
    string,
    string,
  ];
  mine = await new Browser().signIn(person(number));
  number += 2;
});

test('each table is either somebody’s, and in the export, or nobody’s', async () => {
  const { stored } = await exportedBy(mine);
  const absent = tables.map(([name]) => name).filter((name) => !(keyOf(name) in stored));
  expect(absent).toEqual(['app_check']);
  expect(withAccount.length).toBeGreaterThan(5);
});

test.each(withAccount.flatMap(([name, table]) => accountsOf(table).map((by) => [name, by] as const)))(
  '%s by %s: one’s own row is in it, another’s is not',
  async (name, by) => {
    const own = await rowOf(name, me, by, by === 'open_wallet' ? { wallet: me } : {});
    const other = await rowOf(name, stranger, by, by === 'open_wallet' ? { wallet: stranger } : {});
    const all = await exportedBy(mine);
    const found = [...all.stored[keyOf(name)]!, ...(all.done[keyOf(name)] ?? [])];
    expect(found).toHaveLength(1);
    expect(Object.values(found[0]!)).toContain(me);
    const text = JSON.stringify(all);
    expect(text).not.toContain(stranger);
    for (const value of Object.values(other)) {
      if (typeof value === 'string' && /\d{4}$/.test(value) && !Object.values(own).includes(value))
        expect(text).not.toContain(value);
    }
  },
);

test('of what one did to another’s request nothing tells who that was', async () => {
  await rowOf('app_attestation', me, 'issuer', { name: 'Siti Rahasia', wallet: stranger });
  const { stored, done } = await exportedBy(mine);
  expect(stored.attestation).toEqual([]);
  expect(done.attestation).toHaveLength(1);
  expect(JSON.stringify(done)).not.toMatch(new RegExp(`Siti Rahasia|${stranger}`));
});

test('files belong to whose draft they are attached to', async () => {
  const own = await rowOf('app_draft', me, 'owner');
  const other = await rowOf('app_draft', stranger, 'owner');
  await rowOf('app_draft_document', own.id!, 'draft_id', { name: 'milik saya.pdf' });
  await rowOf('app_draft_document', other.id!, 'draft_id', { name: 'milik orang lain.pdf' });
  const { stored } = await exportedBy(mine);
  expect(stored.draftDocument).toEqual([expect.objectContaining({ name: 'milik saya.pdf' })]);
});

test('holds every row, however many', async () => {
  const ids = [];
  for (let row = 0; row < 23; row++) ids.push((await rowOf('app_question', me, 'asker')).id);
  const { stored } = await exportedBy(mine);
  expect(stored.question!.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('comes as a file that nobody keeps, with the portfolio as the chain tells it, and without ids of sessions', async () => {
  await seed.project(1, { spv: me });
  await seed.holder(1, me, '12345678901234567890');
  const answer = await mine.get('/api/me/export');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="partisipro-${me}.json"`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  const { account, chain, sessions } = JSON.parse(text) as Exported;
  expect(account).toBe(me);
  expect(chain).toMatchObject({ block: 100, projects: [{ slug: 'proyek-1', as: ['spv'] }] });
  expect(chain.portfolio.holdings[0]!.shares).toBe('12345678901234567890');
  expect(sessions).toHaveLength(1);
  expect(Object.keys(sessions[0]!).toSorted()).toEqual(['agent', 'createdAt', 'seenAt']);
  const { sessions: open } = (await (await mine.get('/api/auth/sessions')).json()) as {
    sessions: { handle: string }[];
  };
  expect(text).not.toContain(open[0]!.handle);
  expect((await new Browser().get('/api/me/export')).status).toBe(401);
});
