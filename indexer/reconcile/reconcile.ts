/** MySQL against the chain, at the block where MySQL stands: against what the logs add up to, and against views. */
import type { Pool } from 'mysql2/promise';
import {
  BaseError,
  ContractFunctionRevertedError,
  createPublicClient,
  http,
  type Address,
  type Hex,
  type PublicClient,
} from 'viem';
import type { Check } from './check.ts';
import { checksOf } from './checks.ts';
import type { Book } from './fold/book.ts';
import { differs, fold, tables } from './fold/fold.ts';
import { toldBy } from './fold/logs.ts';
import { readStored, type Stored } from './rows.ts';

export interface Reconciled {
  block: bigint;
  /** Rows compared, a table. */
  rows: Record<string, number>;
  /** Single values compared. */
  values: number;
}

export interface Target {
  my: Pool;
  chainId: number;
  rpcUrl: string;
  /** Addresses of the singletons. */
  contracts: Record<string, { address: Address; block: number }>;
  /** How the chain is asked; unless given, it is. */
  ask?: Ask;
  /** What the logs up to a block make of the tables; unless given, they are fetched. Without a book views alone count. */
  booked?: (block: bigint) => Promise<Book | undefined>;
}

type Ask = (call: Check['call'], blockNumber: bigint) => Promise<unknown>;

export class Difference extends Error {
  override name = 'Difference';
  /** At which MySQL stood. */
  block?: bigint;
}

/** Throws `Difference` at the first value that differs, and where there is nothing to compare. */
export async function reconcile(target: Target): Promise<Reconciled> {
  const stored = await readStored(target.my, target.chainId);
  try {
    return await reconcileStored(stored, target);
  } catch (error) {
    if (error instanceof Difference) error.block = stored.cursor.number;
    throw error;
  }
}

async function reconcileStored(stored: Stored, target: Target): Promise<Reconciled> {
  const { rpcUrl, contracts, ask } = target;
  const client = createPublicClient({ transport: http(rpcUrl, { batch: { batchSize: 200 } }) });
  await sameBlock(client, stored);
  const book = await (target.booked ?? bookedBy(client, contracts))(stored.cursor.number);
  if (book) compareWithLogs(stored, book);
  const singletons = {
    PlatformAccess: contracts.PlatformAccess!.address,
    ReleaseBook: contracts.ReleaseBook!.address,
    IdentityRegistry: contracts.IdentityRegistry!.address,
    ProjectFactory: contracts.ProjectFactory!.address,
  };
  const checks = checksOf(stored, singletons, await timeAt(client, stored.cursor.number));
  const values = await compareAll(ask ?? askOf(client), stored, checks);
  for (const table of ['project', 'holder'] as const)
    if (stored.tables[table].length === 0) throw new Difference(`${table}: 0 rows, so nothing was proved`);
  const rows = Object.fromEntries(Object.entries(stored.tables).map(([name, found]) => [name, found.length]));
  return { block: stored.cursor.number, rows, values };
}

async function sameBlock(client: PublicClient, { cursor }: Stored) {
  const { hash } = await client.getBlock({ blockNumber: cursor.number });
  if (hash !== cursor.hash)
    throw new Difference(`block ${cursor.number}: MySQL stands at ${cursor.hash}, the chain has ${hash}`);
}

/** The time that calls at this block see, which is not on every node the block's own. */
async function timeAt(client: PublicClient, blockNumber: bigint): Promise<bigint> {
  const returnTimestamp: Hex = '0x4260005260206000f3';
  const { data } = await client.call({ data: returnTimestamp, blockNumber });
  return BigInt(data!);
}

export const askOf =
  (client: PublicClient): Ask =>
  (call, blockNumber) =>
    client.readContract({ ...call, blockNumber });

export const bookedBy = (client: PublicClient, contracts: Target['contracts']) => async (block: bigint) =>
  fold(await toldBy(client, contracts, block));

function compareWithLogs(stored: Stored, book: Book): void {
  for (const name of Object.keys(tables)) {
    const found = differs(name, book, stored.tables[name as keyof Stored['tables']]);
    if (found) throw new Difference(found);
  }
}

/** Name and arguments of the error with which a call is refused; null where it is not. */
async function refusal(asked: Promise<unknown>): Promise<[string?, ...unknown[]] | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    const reverted =
      error instanceof BaseError && error.walk((e) => e instanceof ContractFunctionRevertedError);
    if (!(reverted instanceof ContractFunctionRevertedError)) throw error;
    return [reverted.data?.errorName, ...(reverted.data?.args ?? [])];
  }
}

async function compareAll(ask: Ask, { cursor }: Stored, checks: Check[]): Promise<number> {
  let values = 0;
  const PORTION = 1_000;
  for (let i = 0; i < checks.length; i += PORTION) {
    const portion = checks.slice(i, i + PORTION);
    const answers = await Promise.all(
      portion.map(({ call, refused }) => {
        const asked = ask(call, cursor.number);
        return refused ? refusal(asked) : asked;
      }),
    );
    for (const [index, check] of portion.entries()) values += compare(check, answers[index]);
  }
  return values;
}

const text = (value: unknown) => String(typeof value === 'boolean' ? Number(value) : value).toLowerCase();

function compare({ table, key, stored, call, answer }: Check, given: unknown): number {
  const expected = answer(given as never);
  const columns = Object.entries(stored);
  for (const [index, [column, value]] of columns.entries())
    if (text(value) !== text(expected[index]))
      throw new Difference(
        `${table} ${key}: ${column} is ${text(value)} in MySQL, ${text(expected[index])} by ${call.functionName}()`,
      );
  return columns.length;
}
