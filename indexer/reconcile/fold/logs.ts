/** Everything that the platform's contracts said up to a block, in order: from the node alone. */
import {
  governanceAbi,
  identityRegistryAbi,
  offeringAbi,
  platformAccessAbi,
  projectFactoryAbi,
  projectTimelockAbi,
  projectTokenAbi,
  releaseBookAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import { decodeEventLog, numberToHex, type Abi, type Address, type Hex, type PublicClient } from 'viem';

export interface Told {
  /** Contract and event: `Treasury.Claimed`. */
  name: string;
  emitter: string;
  /** Of the project that the emitter is a part of. */
  token: string | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- each rule knows its event
  args: any;
  block: number;
  index: number;
  time: number;
  hash: string;
}

interface Log {
  address: Address;
  topics: [Hex, ...Hex[]];
  data: Hex;
  blockNumber: Hex;
  logIndex: Hex;
  transactionHash: Hex;
}
interface Source {
  contract: string;
  abi: Abi;
  token: string | null;
}

const SINGLETONS = {
  PlatformAccess: platformAccessAbi,
  ReleaseBook: releaseBookAbi,
  IdentityRegistry: identityRegistryAbi,
  ProjectFactory: projectFactoryAbi,
} as const;
const PARTS = {
  token: ['ProjectToken', projectTokenAbi],
  offering: ['Offering', offeringAbi],
  treasury: ['Treasury', treasuryAbi],
  governance: ['Governance', governanceAbi],
  timelock: ['ProjectTimelock', projectTimelockAbi],
} as const;

type Contracts = Record<string, { address: Address; block: number }>;

export async function toldBy(client: PublicClient, contracts: Contracts, until: bigint): Promise<Told[]> {
  const sources = new Map<string, Source>();
  for (const [contract, abi] of Object.entries(SINGLETONS))
    sources.set(lower(contracts[contract]!.address), { contract, abi: abi as Abi, token: null });
  const from = Math.min(...Object.keys(SINGLETONS).map((name) => contracts[name]!.block));
  const first = await logsOf(client, [...sources.keys()], BigInt(from), until);
  const platform = first.map((log) => decoded(log, sources));
  for (const { name, args } of platform) {
    if (name !== 'ProjectFactory.ProjectCreated') continue;
    for (const [part, [contract, abi]] of Object.entries(PARTS))
      sources.set(lower(args[part]), { contract, abi: abi as Abi, token: lower(args.token) });
  }
  const parts = [...sources].filter(([, { token }]) => token).map(([address]) => address);
  const rest = parts.length ? await logsOf(client, parts, BigInt(from), until) : [];
  const told = [...platform, ...rest.map((log) => decoded(log, sources))];
  const times = await timesOf(client, new Set(told.map(({ block }) => block)));
  for (const one of told) one.time = times.get(one.block)!;
  return told.sort((a, b) => a.block - b.block || a.index - b.index);
}

export const lower = (text: string) => text.toLowerCase();

function decoded(log: Log, sources: Map<string, Source>): Told {
  const { contract, abi, token } = sources.get(lower(log.address))!;
  const { eventName, args } = decodeEventLog({ abi, topics: log.topics, data: log.data, strict: true });
  return {
    ...{ name: `${contract}.${eventName}`, emitter: lower(log.address), token, args: args ?? {}, time: 0 },
    ...{ block: Number(log.blockNumber), index: Number(log.logIndex), hash: log.transactionHash },
  };
}

/** What a node does not give at once is asked for in halves. */
async function logsOf(client: PublicClient, address: string[], from: bigint, to: bigint): Promise<Log[]> {
  const filter = { address, fromBlock: numberToHex(from), toBlock: numberToHex(to) };
  try {
    return (await client.request({ method: 'eth_getLogs', params: [filter] } as never)) as Log[];
  } catch (error) {
    if (from >= to) throw error;
    const middle = (from + to) / 2n;
    const halves = [await logsOf(client, address, from, middle)];
    return [...halves, await logsOf(client, address, middle + 1n, to)].flat();
  }
}

async function timesOf(client: PublicClient, blocks: Set<number>): Promise<Map<number, number>> {
  const times = new Map<number, number>();
  const numbers = [...blocks];
  const PORTION = 500;
  for (let i = 0; i < numbers.length; i += PORTION)
    await Promise.all(
      numbers.slice(i, i + PORTION).map(async (number) => {
        const { timestamp } = await client.getBlock({ blockNumber: BigInt(number) });
        times.set(number, Number(timestamp));
      }),
    );
  return times;
}
