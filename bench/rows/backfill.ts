/** Row 9: how long it takes to bring a past of fifty thousand events into MySQL. */
import type { Connection } from 'mysql2/promise';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeHistory } from '../chain/history.ts';
import { client, countEvents } from '../chain/logs.ts';
import { assertStand, connect, cursor, empty, standOf } from '../chain/tables.ts';
import { rounds } from '../measure/rounds.ts';
import { median } from '../measure/statistics.ts';
import { startPonder, startSink } from '../peers/ponder.ts';
import { DATABASE, prepareLoop, runLoop } from '../peers/viem-loop.ts';
import type { Result } from '../result.ts';

const ROUNDS = 5;
const PATIENCE_MS = 300_000;
const since = (begun: number) => performance.now() - begun;

export async function backfill(): Promise<Result> {
  await makeHistory();
  const events = await countEvents();
  const count = Object.values(events).reduce((sum, one) => sum + one, 0);
  console.log(`      ${count} events lie on the chain`);
  const my = await connect();
  const load: number[] = [];
  try {
    const balances = await firstLoop(my, events);
    const runs = {
      floor: async () => {
        load.push(loadavg()[0]!);
        const begun = performance.now();
        await countEvents();
        return since(begun);
      },
      loop: () => loop(my, events, balances),
      ponder: ponderAlone,
      whole: () => whole(my, events, balances),
    };
    // minutes pass: whoever waits sees that something goes on
    const tell = (name: string, round: number, ms: number) =>
      console.log(`      ${name}, run ${round + 1}: ${(ms / 1_000).toFixed(1)} s`);
    const taken = await rounds(ROUNDS, runs, tell);
    return said(count, taken as Record<'floor' | 'loop' | 'ponder' | 'whole', number[]>, { events, load });
  } finally {
    await my.end();
  }
}

/** A run that does not count warms everyone up, and says who holds what. */
async function firstLoop(my: Connection, events: Record<string, number>): Promise<string> {
  await prepareLoop(my);
  await runLoop(my);
  const stand = await standOf(my, DATABASE);
  assertStand(stand, events, stand.holders);
  return stand.holders;
}

async function loop(my: Connection, events: Record<string, number>, balances: string): Promise<number> {
  await prepareLoop(my);
  const begun = performance.now();
  await runLoop(my);
  const took = since(begun);
  assertStand(await standOf(my, DATABASE), events, balances);
  return took;
}

/** From where it begins to fetch to where it has indexed all, indexes of its tables included. */
async function ponderAlone(): Promise<number> {
  const ponder = await startPonder();
  try {
    return (await ponder.ready) - (await ponder.begun);
  } finally {
    await ponder.stop();
  }
}

/** From the same moment to where MySQL holds all of it. */
async function whole(my: Connection, events: Record<string, number>, balances: string): Promise<number> {
  await empty(my);
  const head = Number(await client().getBlockNumber());
  const stopSink = startSink();
  await sleep(2_000); // it is there, and waits
  const ponder = await startPonder();
  try {
    const begun = await ponder.begun;
    const until = Date.now() + PATIENCE_MS;
    while ((await cursor(my)) < head) {
      if (Date.now() > until) throw new Error('MySQL has not got everything');
      await sleep(50);
    }
    const took = Date.now() - begun;
    assertStand(await standOf(my), events, balances);
    return took;
  } finally {
    await Promise.all([ponder.stop(), stopSink()]);
  }
}

function said(
  count: number,
  taken: Record<'floor' | 'loop' | 'ponder' | 'whole', number[]>,
  raw: unknown,
): Result {
  const names = {
    floor: 'floor: eth_getLogs and decoding',
    loop: 'hand-written loop, viem and mysql2',
    ponder: 'Ponder alone, into PostgreSQL',
    whole: 'ours: Ponder and our sink, into MySQL',
  };
  const kinds = Object.entries(taken) as [keyof typeof names, number[]][];
  const middle = Object.fromEntries(
    kinds.map(([kind, values]) => [kind, median(values)]),
  ) as typeof taken extends Record<infer K extends string, unknown> ? Record<K, number> : never;
  return {
    row: 9,
    title: `backfill of ${count} events into MySQL (here MariaDB)`,
    series: kinds.flatMap(([kind, values]) => [
      { what: names[kind], unit: 's', values: values.map((ms) => ms / 1_000) },
      { what: `${names[kind]} `, unit: 'events/s', values: values.map((ms) => (count / ms) * 1_000) },
    ]),
    targets: [
      {
        what: 'the sink adds to Ponder alone',
        is: (middle.whole / middle.ponder - 1) * 100,
        limit: 15,
        unit: '%',
      },
      { what: 'the whole against the floor', is: middle.whole / middle.floor, limit: 8, unit: '×' },
    ],
    notes: [
      'The loop knows two kinds of event, no reorganisation and nothing that accrues; Ponder and the sink keep all tables.',
      'Started processes are not in the figures: each time begins when the first block is asked for.',
    ],
    raw: { taken, ...(raw as object) },
  };
}
