/** MySQL against the chain, at the block where MySQL stands. */
import { projectFactoryAbi } from '@partisipro/contracts/abi';
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
import { big, readStored, type Stored } from './rows.ts';

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
}

type Ask = (call: Check['call'], blockNumber: bigint) => Promise<unknown>;

export class Difference extends Error {
  override name = 'Difference';
}

/** Throws `Difference` at the first value that differs, and where there is nothing to compare. */
export async function reconcile({ my, chainId, rpcUrl, contracts, ask }: Target): Promise<Reconciled> {
  const stored = await readStored(my, chainId);
  const client = createPublicClient({ transport: http(rpcUrl, { batch: { batchSize: 200 } }) });
  await sameBlock(client, stored);
  await sameProjects(client, stored, contracts.ProjectFactory!);
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

/** No project is missing, and no holder of one: the balances make up the supply, which is compared with the chain's. */
async function sameProjects(
  client: PublicClient,
  { cursor, tables }: Stored,
  factory: { address: Address; block: number },
) {
  const created = await client.getContractEvents({
    ...{ address: factory.address, abi: projectFactoryAbi, eventName: 'ProjectCreated' },
    ...{ fromBlock: BigInt(factory.block), toBlock: cursor.number },
  });
  if (created.length !== tables.project.length)
    throw new Difference(`project: MySQL has ${tables.project.length}, the chain ${created.length}`);
  for (const { token, slug, supply } of tables.project) {
    const own = tables.holder.filter((row) => row.token === token);
    const sum = own.reduce((total, { balance }) => total + big(balance), 0n);
    if (sum !== big(supply)) throw new Difference(`holder: ${slug} has ${supply} shares, its holders ${sum}`);
  }
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
