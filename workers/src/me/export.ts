/** All that the platform knows of an account, as one JSON text that is written while it is read. */
import type { Address } from 'viem';
import { listSessions } from '../auth/sessions.ts';
import type { Deps } from '../deps.ts';
import type { Head } from '../head/service.ts';
import { portfolio } from '../portfolio/service.ts';
import { doneRows, ownRows, type Row } from './kept.ts';
import { me, projectsOf } from './service.ts';

/** Columns that hold JSON. */
const JSON_COLUMNS = new Set(['body', 'params', 'answers']);
/** More than a person does; the page shows fewer. */
const MOST_ACTIVITY = 5_000;

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
/** What exceeds a JavaScript number leaves as its digits. */
const text = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));

const told = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      camel(name),
      JSON_COLUMNS.has(name) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,
    ]),
  );

/** Sessions without what would name them to whoever reads the file. */
async function sessions({ redis }: Deps, account: Address, now: Date) {
  const all = await listSessions(redis, account, now);
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
  return all.map(({ createdAt, seenAt, agent }) => ({
    createdAt: iso(createdAt),
    seenAt: iso(seenAt),
    agent,
  }));
}

async function* written(tables: ReturnType<typeof ownRows>): AsyncGenerator<string> {
  let begun = false;
  for (const [table, rows] of tables) {
    yield `${begun ? ',' : ''}${text(camel(table.slice('app_'.length)))}:[`;
    begun = true;
    let first = true;
    for await (const row of rows) {
      yield `${first ? '' : ','}${text(told(row))}`;
      first = false;
    }
    yield ']';
  }
}

/** Amounts are decimal strings in the currency's smallest unit, as everywhere. */
export async function* exported(deps: Deps, account: Address, head: Head | null): AsyncGenerator<string> {
  const now = new Date();
  const time = head?.time ?? 0;
  const [known, projects, holdings, open] = await Promise.all([
    me(deps, account, time),
    projectsOf(deps, account),
    portfolio(deps, account, time, MOST_ACTIVITY),
    sessions(deps, account, now),
  ]);
  const { roles, identity } = known;
  const chain = { block: head?.indexed ?? null, time, roles, identity, projects, portfolio: holdings };
  yield `{"account":${text(account)},"writtenAt":${text(now)},"chain":${text(chain)},"sessions":${text(open)}`;
  yield ',"stored":{';
  yield* written(ownRows(deps.db, account));
  yield '},"done":{';
  yield* written(doneRows(deps.db, account));
  yield '}}\n';
}

/**
 * A stream that asks for the next piece when the last was taken, and breaks off where reading fails; what fails before
 * the first piece is an answer of its own.
 */
export async function streamOf(pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let next = await pieces.next();
  return new ReadableStream({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value));
      next = await pieces.next();
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
