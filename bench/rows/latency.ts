/** Row 10: how long after its block a transaction is in the API, and how long a client that asks the chain takes. */
import assert from 'node:assert/strict';
import { addressOf } from '@partisipro/contracts/demo-people';
import { projectTokenAbi } from '@partisipro/contracts/abi';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeFunctionData, type Address, type Hex } from 'viem';
import { numbers } from '../chain/history.ts';
import { client } from '../chain/logs.ts';
import { connect } from '../chain/tables.ts';
import { rounds } from '../measure/rounds.ts';
import { percentile } from '../measure/statistics.ts';
import type { Result } from '../result.ts';
import { given } from '../run.ts';
import { read } from '../site/facts.ts';

const SLUG = 'spam-umbulan';
const ROUNDS = 40;
/** As often as Ponder asks the node. */
const POLL_MS = 250;
/** What a client library does unless told otherwise. */
const LAZY_POLL_MS = 4_000;
const PATIENCE_MS = 30_000;
const node = client();

interface Moved {
  to: Address;
  block: number;
  /** Of `to`, before and after. */
  before: bigint;
  after: bigint;
  /** When the node answered: the block is there. */
  at: number;
}

export async function latency(): Promise<Result> {
  const token = ((await read(given('APP_ORIGIN'), SLUG)) as { contracts: { token: Address } }).contracts
    .token;
  const draw = numbers(1);
  const people = await holders();
  const load: number[] = [];
  const my = await connect();
  const move = async () => {
    await sleep(draw(1_000)); // any phase of anybody's clock
    load.push(loadavg()[0]!);
    const from = draw(people.length);
    const to = (from + 1 + draw(people.length - 1)) % people.length;
    return transfer(token, people[from]!, people[to]!);
  };
  const taken = await rounds(ROUNDS, {
    ours: async () => inApi(await move()),
    mysql: async () => inMysql(my, await move()),
    poll: async () => byPolling(token, POLL_MS, draw(POLL_MS), move),
  });
  const lazy: number[] = [];
  for (let n = 0; n < 10; n += 1) lazy.push(await byPolling(token, LAZY_POLL_MS, draw(LAZY_POLL_MS), move));
  await my.end();
  const series = (what: string, values: number[]) => ({ what, unit: 'ms', values, parts: [0.5, 0.95] });
  return {
    row: 10,
    title: 'a block is mined, its transfer is in the answer of the API',
    series: [
      series('ours: GET …/holders?minBlock', taken.ours!),
      series('of it, until the row is in MySQL', taken.mysql!),
      series(`a client that asks eth_call each ${POLL_MS} ms`, taken.poll!),
      series(`the same each ${LAZY_POLL_MS / 1_000} s, as viem does by itself`, lazy),
    ],
    targets: [
      { what: 'p95, poll + 200', is: percentile(taken.ours!, 0.95), limit: POLL_MS + 200, unit: 'ms' },
    ],
    notes: [
      'From the moment the node answers the sender. Ponder asks the node each 250 ms; a client has one balance by then, the API all of the project.',
      'Both watch a chain of one block a second, and each transfer makes a block of its own at once.',
    ],
    raw: { load },
  };
}

/** Those of the demonstration's people who hold more than a hundred shares. */
async function holders(): Promise<Address[]> {
  const { items } = (await read(given('APP_ORIGIN'), `${SLUG}/holders?limit=100`)) as {
    items: { account: string; balance: string }[];
  };
  const known = new Set(Array.from({ length: 64 }, (_, n) => addressOf(`investor-${n + 1}`).toLowerCase()));
  const found = items.filter(({ account, balance }) => known.has(account) && BigInt(balance) > 100n);
  assert.ok(found.length >= 4, 'the demonstration has holders');
  return found.slice(0, 6).map(({ account }) => account as Address);
}

const balanceOf = (token: Address, account: Address) =>
  node.readContract({ address: token, abi: projectTokenAbi, functionName: 'balanceOf', args: [account] });

async function transfer(token: Address, from: Address, to: Address): Promise<Moved> {
  const before = await balanceOf(token, to);
  const data = encodeFunctionData({ abi: projectTokenAbi, functionName: 'transfer', args: [to, 1n] });
  const call = { from, to: token, data, gas: '0x2dc6c0' };
  const hash = (await node.request({
    method: 'eth_sendTransaction' as never,
    params: [call] as never,
  })) as Hex;
  const at = performance.now();
  const { blockNumber, status } = await node.getTransactionReceipt({ hash });
  assert.equal(status, 'success');
  return { to, block: Number(blockNumber), before, after: before + 1n, at };
}

/** A page asks so: with the block of its receipt, again while the answer is not of that block. */
async function inApi({ to, block, after, at }: Moved): Promise<number> {
  const address = `${given('APP_ORIGIN')}/api/projects/${SLUG}/holders?limit=100&minBlock=${block}`;
  while (performance.now() - at < PATIENCE_MS) {
    const answer = await fetch(address);
    const { items } = (await answer.json()) as { items: { account: string; balance: string }[] };
    const took = performance.now() - at;
    if (answer.status === 200) {
      const balance = items.find(({ account }) => account === to.toLowerCase())?.balance;
      assert.equal(balance, String(after), 'the API says what the chain says');
      return took;
    }
    assert.equal(answer.status, 202);
    await sleep(10);
  }
  throw new Error(`block ${block} is not in the API`);
}

/** The same block, seen from the sink's side: the cursor and the rows come in one transaction. */
async function inMysql(my: Connection, { block, at }: Moved): Promise<number> {
  while (performance.now() - at < PATIENCE_MS) {
    const [[row]] = await my.query<RowDataPacket[]>('SELECT block_number AS number FROM chain_cursor');
    if (row!.number >= block) return performance.now() - at;
    await sleep(10);
  }
  throw new Error(`block ${block} is not in MySQL`);
}

/** Asks since before the transfer, at its own pace. */
async function byPolling(
  token: Address,
  every: number,
  phase: number,
  move: () => Promise<Moved>,
): Promise<number> {
  const moved = await move();
  // the clock of the one who asks began `phase` before the block came
  let next = moved.at + every - phase;
  for (;;) {
    await sleep(Math.max(0, next - performance.now()));
    if ((await balanceOf(token, moved.to)) === moved.after) return performance.now() - moved.at;
    next += every;
    if (performance.now() - moved.at > PATIENCE_MS) throw new Error('the balance never changed');
  }
}
