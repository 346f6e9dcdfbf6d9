/** The platform under trial, the chain beneath it, and how to see where MySQL stands. */
import { storyteller } from '@partisipro/contracts/demo';
import mysql, { type Pool, type RowDataPacket } from 'mysql2/promise';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { numbers } from '../demo/stories/crowd.ts';
import type { Platform } from '../src/platform.ts';
import { reconcile } from '../src/reconcile.ts';
import { act, fill, openMarket, type Market } from './market.ts';
import type { Node } from './node.ts';

export interface Cursor {
  number: number;
  hash: string;
  base: number;
  final: number;
  syncing: boolean;
  halted: string | null;
}

export interface Bench {
  platform: Platform;
  node: Node;
  market: Market;
  my: Pool;
  /** Whole numbers below what is given, from the seed. */
  draw: (below: number) => number;
  logs: string;
}

export async function openBench(platform: Platform, node: Node, seed: number, logs: string): Promise<Bench> {
  const { RPC_URL: rpcUrl = '', DEPLOYMENTS: deployments = '', E2E_MYSQL_URL = '' } = platform.env;
  const teller = storyteller({ rpcUrl, deployments });
  await teller.rpc('evm_setIntervalMining', [0]); // each block is one that a trial asks for
  const my = mysql.createPool({ uri: E2E_MYSQL_URL, connectionLimit: 2, connectTimeout: 3_000 });
  return { platform, node, my, market: await openMarket(teller), draw: numbers(seed), logs };
}

export async function cursorOf({ my }: Bench): Promise<Cursor> {
  const [[row]] = await my.query<RowDataPacket[]>(
    `SELECT block_number AS number, block_hash AS hash, base_number AS base, final_number AS final,
       syncing_to IS NOT NULL AS syncing, halted FROM chain_cursor`,
  );
  if (!row) throw new Error('there is no cursor yet');
  return { ...(row as Cursor), syncing: Boolean(row.syncing) };
}

/** Milliseconds until it holds; an error while it is asked counts as no. */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  withinMs = 120_000,
): Promise<number> {
  const begun = performance.now();
  while (!(await holds().catch(() => false))) {
    if (performance.now() - begun > withinMs) throw new Error(`not within ${withinMs / 1_000} s: ${what}`);
    await sleep(25);
  }
  return performance.now() - begun;
}

/** MySQL stands at the chain's newest block, and at no other chain's of that number. */
export const caughtUp = (bench: Bench, withinMs?: number) =>
  until(
    'MySQL is where the chain is',
    async () => {
      const { number, hash } = await bench.market.teller.client.getBlock();
      const cursor = await cursorOf(bench);
      return !cursor.syncing && cursor.number === Number(number) && cursor.hash === hash;
    },
    withinMs,
  );

/** What `pnpm reconcile` says: nothing where MySQL is what the chain is. */
export async function difference({ platform, logs }: Bench): Promise<string | undefined> {
  const outcome = await reconcile(platform.env, join(logs, 'reconcile.log'));
  return outcome?.code === 0 ? undefined : (outcome?.output.trim() ?? 'there is no reconcile');
}

/** People go on with their lives while `work` is done. */
export async function amidst<T>({ market, draw }: Bench, work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const lives = (async () => {
    while (!over.signal.aborted) await act(market, draw);
  })();
  try {
    return await work();
  } finally {
    over.abort();
    await lives;
  }
}

/** So many blocks, which MySQL sees; then they leave the chain, and others take their place. `before` they leave. */
export async function fork(bench: Bench, depth: number, before: () => void = () => {}): Promise<void> {
  const { market, draw } = bench;
  const point = await mark(bench);
  await fill(market, depth, draw);
  await caughtUp(bench);
  before();
  await point.back();
  await fill(market, depth + 1 + draw(3), draw);
}

/** A block to which the chain may be taken back, once. */
export async function mark({ market }: Bench) {
  const { rpc, client } = market.teller;
  const { raising } = market;
  const snapshot = await rpc('evm_snapshot');
  return {
    number: Number(await client.getBlockNumber({ cacheTime: 0 })),
    async back() {
      if (!(await rpc('evm_revert', [snapshot]))) throw new Error('the chain does not go back');
      market.raising = raising; // the later one is no more
    },
  };
}
