/** Blocks that leave the chain, and others that take their place. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { RowDataPacket } from 'mysql2/promise';
import { caughtUp, cursorOf, fork, mark, until, type Bench } from '../bench.ts';
import { attestCrowd } from '../crowd.ts';
import { fill } from '../market.ts';
import { FINAL_DEPTH } from '../node.ts';
import { seconds } from './trial.ts';

const MANY_MS = 900_000;

export const reorganised = (depth: number) => async (bench: Bench) => {
  await fork(bench, depth);
  const healed = await caughtUp(bench);
  return `${depth} blocks replaced by others; healed in ${seconds(healed)}`;
};

/** Neither Ponder nor the sink sees the chain change. */
export async function bothDown(bench: Bench) {
  const { services } = bench.platform;
  const depth = 1 + bench.draw(12);
  const release: (() => void)[] = [];
  await fork(bench, depth, () => {
    for (const name of ['sink', 'ponder']) release.push(services.hold(name));
  });
  for (const go of release) go();
  const healed = await caughtUp(bench);
  return `both killed, ${depth} blocks replaced while they were down; healed in ${seconds(healed)}`;
}

/** Below Ponder's own final block, above the node's: nobody but Ponder has to forget. */
export async function belowPonder(bench: Bench) {
  return beginsAfresh(bench, () => fork(bench, BELOW_PONDER));
}

/** Ponder is down meanwhile: nothing tells it that what it stands on is no more. */
export async function belowPonderUnseen(bench: Bench) {
  return beginsAfresh(bench, async () => {
    const release: (() => void)[] = [];
    await fork(bench, BELOW_PONDER, () => void release.push(bench.platform.services.hold('ponder')));
    for (const go of release) go();
  });
}

const BELOW_PONDER = 70;

async function beginsAfresh(bench: Bench, after: () => Promise<void>) {
  const rebuilt = () => statSync(join(bench.logs, 'rebuild.log'), { throwIfNoEntry: false })?.mtimeMs;
  const before = rebuilt();
  await after();
  const noticed = await until('Ponder begins afresh', async () => rebuilt() !== before);
  const healed = await caughtUp(bench, 300_000);
  return `${BELOW_PONDER} blocks replaced, Ponder's final among them: afresh after ${seconds(noticed)}, healed in ${seconds(healed)} more`;
}

/** With all that was written since the node's final block, which rests as on a bad day of Ethereum. */
export async function manyRows(bench: Bench) {
  await caughtUp(bench);
  await bench.node.rest(true);
  await attestCrowd(bench.market.teller, 25_000);
  await caughtUp(bench, MANY_MS);
  const { base } = await cursorOf(bench);
  const [[counted]] = await bench.my.query<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM chain_wallet WHERE block_number > ${base})
       + (SELECT COUNT(*) FROM chain_attestation WHERE block_number > ${base}) AS count`,
  );
  const count = Number(counted!.count);
  if (count < 50_000) throw new Error(`only ${count} rows lie above the base`);
  await fork(bench, 8);
  const healed = await caughtUp(bench, MANY_MS);
  await bench.node.rest(false);
  return `8 blocks replaced with ${count} rows above the base; healed in ${seconds(healed)}`;
}

/** Below what the node called final: nobody may guess what is true now. */
export async function belowFinal(bench: Bench) {
  const { services, env } = bench.platform;
  const ready = () => fetch(`${env.API_ORIGIN}/api/ready`, { signal: AbortSignal.timeout(5_000) });
  const before = (await ready()).status;
  if (before !== 200) throw new Error(`/api/ready answered ${before} before anything broke`);
  services.onHalt = () => {}; // what comes is awaited here
  const point = await mark(bench);
  await fill(bench.market, FINAL_DEPTH + 4, bench.draw);
  await caughtUp(bench);
  await until('the block is final', async () => (await cursorOf(bench)).final > point.number);
  const last = await cursorOf(bench);
  await point.back();
  await fill(bench.market, FINAL_DEPTH + 8, bench.draw);
  const halted = await until('the sink has halted', async () => (await cursorOf(bench)).halted !== null);
  await until('the sink is left alone', async () => services.pid('sink') === undefined);
  const answer = await ready();
  const told = (await answer.json()) as { reason?: string };
  if (answer.status !== 503 || told.reason !== 'halted')
    throw new Error(`/api/ready answers ${answer.status}: ${JSON.stringify(told)}`);
  const now = await cursorOf(bench);
  if (now.hash !== last.hash) throw new Error('MySQL was written to');
  return `${FINAL_DEPTH + 4} blocks replaced; halted after ${seconds(halted)} more, /api/ready 503, MySQL as it was`;
}
