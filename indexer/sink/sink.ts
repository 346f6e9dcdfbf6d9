/** The loop: wake, guard, plan, commit, tell. Any error but a reason to stop is tried again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Announcer } from './announce.ts';
import { baseOf, commit } from './commit.ts';
import { halt, readCursor, touch, type Cursor } from './cursor.ts';
import { decide, type Wired } from './decide.ts';
import { Footing } from './footing.ts';
import { guard, raiseFinal } from './guard.ts';
import { acquire } from './lease.ts';
import type { Ponder } from './postgres.ts';
import { Snapshot } from './snapshot.ts';
import { Fenced, Halt, isStop } from './stops.ts';
import { allTopics, topicsOf } from './topics.ts';

export interface Sink extends Wired {
  owner: string;
  allowNewGenesis: boolean;
  ponder: Ponder;
  announcer: Announcer | undefined;
}

const POLL_MS = 1_000;
const GUARD_EVERY_MS = 10_000;
const TOUCH_EVERY_MS = 3_000;
/** PostgreSQL has no such table or schema, since Ponder has not made them yet; or Ponder holds them locked. */
const NOT_NOW = new Set(['42P01', '3F000', '42703', '55P03']);

/** Runs until `signal` aborts; rejects with a reason to stop. */
export async function runSink(sink: Sink, signal: AbortSignal): Promise<void> {
  const cursor = await lease(sink, signal);
  if (!cursor) return;
  try {
    await rounds(sink, cursor, signal);
  } catch (error) {
    if (error instanceof Halt) await halt(sink.my, sink.chainId, cursor.epoch, error.message).catch(() => 0);
    throw error;
  }
}

async function lease(sink: Sink, signal: AbortSignal): Promise<Cursor | undefined> {
  while (!signal.aborted) {
    try {
      const cursor = await acquire(sink.my, sink.rpc, sink);
      if (cursor) return cursor;
      sink.log('another sink holds the lease');
    } catch (error) {
      if (error instanceof Halt) throw error;
      sink.log('not yet', { error: String(error) });
    }
    await sleep(POLL_MS, undefined, { signal }).catch(() => {});
  }
  return undefined;
}

/** What is done again after a while, and when. */
export interface Due {
  guard: number;
  look: number;
  touch: number;
  told: boolean;
  footing: Footing;
}

export const dueAtOnce = ({ base_number }: Pick<Cursor, 'base_number'>): Due => ({
  ...{ guard: 0, look: 0, touch: 0, told: false },
  footing: new Footing(base_number),
});

async function rounds(sink: Sink, first: Cursor, signal: AbortSignal) {
  const due = dueAtOnce(first);
  const { epoch } = first;
  while (!signal.aborted) {
    try {
      const cursor = await readCursor(sink.my, sink.chainId);
      if (!cursor || cursor.epoch !== epoch) throw new Fenced('another sink has taken over');
      await round(sink, cursor, due);
      if (Date.now() >= due.look) await lookDown(sink, due);
    } catch (error) {
      if (isStop(error)) throw error;
      if (!NOT_NOW.has((error as { code?: string }).code ?? '')) {
        sink.ponder.drop();
        sink.log('trying again', { error: String(error) });
      }
    }
    await sink.ponder.wait(POLL_MS);
  }
}

/** Once: looks, and writes what there is to write. */
export async function round(sink: Sink, stored: Cursor, due: Due) {
  const now = Date.now();
  const final = await sink.rpc.final().catch(() => undefined);
  const rises = final !== undefined && final.number > stored.final_number;
  // What was final is looked at before anything newer is called final.
  if (rises || now >= due.guard) {
    await guard(sink.rpc, stored);
    due.guard = now + GUARD_EVERY_MS;
    if (stored.halted) await halt(sink.my, sink.chainId, stored.epoch, null);
  }
  const cursor = raiseFinal(stored, final);
  if (!due.told) tellAll(sink, cursor, await allTopics(sink.my));
  due.told = true;
  const plan = await decide(await sink.ponder.client(), sink, cursor);
  // Started anew, Ponder may stand on blocks that are no more: what it says of a fork is not believed unseen.
  if (plan?.repairedFrom !== undefined && !(await lookDown(sink, due))) return;
  if (!plan) {
    if (!rises && now < due.touch) return;
    if (!(await touch(sink.my, sink.chainId, cursor))) throw new Fenced('another sink has taken over');
  } else {
    await firstIsOurs(sink, cursor, plan.next);
    const next = await commit(sink.my, sink.chainId, cursor, plan, await baseOf(sink.rpc, cursor, plan));
    sink.log('committed', {
      from: String(plan.from),
      to: String(next.block_number),
      rows: count(plan.changes),
    });
    sink.announcer?.tell({
      from: Number(plan.from),
      to: Number(next.block_number),
      ...(plan.repairedFrom !== undefined && { repairedFrom: Number(plan.repairedFrom) }),
      topics: topicsOf(plan.changes),
    });
  }
  due.touch = now + TOUCH_EVERY_MS;
}

/** Whether what Ponder stands on is the chain. */
async function lookDown({ ponder, schema, rpc }: Sink, due: Due): Promise<boolean> {
  due.look = Date.now() + GUARD_EVERY_MS;
  const client = await ponder.client();
  return due.footing.look(rpc, (from, most) =>
    Snapshot.of(client, schema, (snapshot) => snapshot.firm(from, most)),
  );
}

/** An empty MySQL believes what Ponder holds; so the chain must know its block, or Ponder was fed by another. */
async function firstIsOurs(
  sink: Sink,
  cursor: Cursor,
  next: { block_number: bigint; block_hash: string },
): Promise<void> {
  if (cursor.block_number >= 0n) return;
  const hash = await sink.rpc.hashAt(next.block_number);
  if (hash !== next.block_hash) throw new Error(`Ponder's block ${next.block_number} is not the chain's`);
}

const count = (changes: { upsert: unknown[]; remove: unknown[] }[]) =>
  changes.reduce((sum, { upsert, remove }) => sum + upsert.length + remove.length, 0);

function tellAll(sink: Sink, cursor: Cursor, topics: Record<string, number>) {
  const at = Number(cursor.block_number);
  sink.announcer?.tell({ from: at, to: Math.max(at, 0), topics });
}
