/** What one would write by hand: a range of blocks, its logs decoded, rows and states into MySQL in one transaction with
 * the cursor. It knows two of the events, handles no reorganisation, and reckons nothing that accrues. */
import type { Connection } from 'mysql2/promise';
import { zeroAddress } from 'viem';
import { client, ranges, type Client, type Decoded } from '../chain/logs.ts';
import { SHARED } from '../chain/tables.ts';

export const DATABASE = 'bench_loop';
const MANY = 1_000;

/** The same tables with the same keys, in a database of its own. */
export async function prepareLoop(my: Connection): Promise<void> {
  await my.query(`DROP DATABASE IF EXISTS ${DATABASE}; CREATE DATABASE ${DATABASE}`);
  for (const table of SHARED) await my.query(`CREATE TABLE ${DATABASE}.${table} LIKE ${table}`);
  await my.query(`CREATE TABLE ${DATABASE}.position (id INT PRIMARY KEY, block BIGINT NOT NULL)`);
}

export async function runLoop(my: Connection): Promise<void> {
  const node = client();
  const balances = new Map<string, bigint>();
  for await (const events of ranges(node)) {
    const times = await timesOf(node, events);
    await my.beginTransaction();
    await attestations(my, events, times);
    await transfers(my, events, times, balances);
    const last = events.at(-1)?.blockNumber;
    if (last) await my.query(`REPLACE INTO ${DATABASE}.position VALUES (1, ?)`, [last]);
    await my.commit();
  }
}

/** A log does not say when it was: each block is asked for once, many at a time. */
async function timesOf(node: Client, events: Decoded[]): Promise<Map<bigint, number>> {
  const numbers = [...new Set(events.map(({ blockNumber }) => blockNumber))];
  const blocks = await Promise.all(numbers.map((blockNumber) => node.getBlock({ blockNumber })));
  return new Map(blocks.map(({ number, timestamp }) => [number, Number(timestamp)]));
}

type Times = Map<bigint, number>;
const origin = ({ blockNumber, logIndex, transactionHash }: Decoded, times: Times) => [
  blockNumber,
  logIndex,
  times.get(blockNumber),
  transactionHash,
];

async function attestations(my: Connection, events: Decoded[], times: Times) {
  const found = events.filter(({ eventName }) => eventName === 'Attested');
  const facts = ({ args }: Decoded) => [
    ...[String(args.wallet).toLowerCase(), String(args.identity), args.issuer, args.country, args.tier],
    ...[args.expiry, args.nonce],
  ];
  await insert(
    my,
    'chain_attestation (kind, wallet, identity, issuer, country, tier, expiry, nonce, block_number, log_index, block_time, tx_hash)',
    found.map((event) => ['attested', ...facts(event), ...origin(event, times)]),
  );
  await insert(
    my,
    'chain_wallet (wallet, identity, issuer, country, tier, expiry, nonce, revoked, block_number)',
    found.map((event) => [...facts(event), 0, event.blockNumber]),
    'ON DUPLICATE KEY UPDATE identity = VALUES(identity), issuer = VALUES(issuer), country = VALUES(country), tier = VALUES(tier), expiry = VALUES(expiry), nonce = VALUES(nonce), revoked = 0, block_number = VALUES(block_number)',
  );
}

async function transfers(my: Connection, events: Decoded[], times: Times, balances: Map<string, bigint>) {
  const found = events.filter(({ eventName }) => eventName === 'Transfer');
  const touched = new Map<string, unknown[]>();
  const rows = found.map((event) => {
    const token = event.address.toLowerCase();
    const [sender, recipient] = [event.args.from, event.args.to].map((one) => String(one).toLowerCase());
    const shares = event.args.value as bigint;
    for (const [account, by] of [
      [sender!, -shares],
      [recipient!, shares],
    ] as const) {
      if (account === zeroAddress) continue;
      const balance = (balances.get(token + account) ?? 0n) + by;
      balances.set(token + account, balance);
      touched.set(token + account, [token, account, String(balance), event.blockNumber]);
    }
    return [token, sender, recipient, String(shares), ...origin(event, times)];
  });
  await insert(
    my,
    'chain_transfer (token, sender, recipient, shares, block_number, log_index, block_time, tx_hash)',
    rows,
  );
  await insert(
    my,
    'chain_holder (token, account, balance, block_number, accrued, epoch, acc, frozen, frozen_until, votes, claimed)',
    [...touched.values()].map((row) => [...row, 0, 0, 0, 0, 0, 0, 0]),
    'ON DUPLICATE KEY UPDATE balance = VALUES(balance), block_number = VALUES(block_number)',
  );
}

async function insert(my: Connection, into: string, rows: unknown[][], more = '') {
  for (let n = 0; n < rows.length; n += MANY)
    await my.query(`INSERT INTO ${DATABASE}.${into} VALUES ? ${more}`, [rows.slice(n, n + MANY)]);
}
