/** The floor of all reading: what the node gives, decoded, and kept nowhere. */
import {
  identityRegistryAbi,
  offeringAbi,
  platformAccessAbi,
  projectFactoryAbi,
  projectTokenAbi,
  releaseBookAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import { readFileSync } from 'node:fs';
import { createPublicClient, decodeEventLog, http, toEventSelector, type Address, type Log } from 'viem';
import { given } from '../run.ts';

const SINGLETONS = ['PlatformAccess', 'ReleaseBook', 'IdentityRegistry', 'ProjectFactory'];
const BLOCKS = 200n;

/** By the first topic of their logs: with all of them at once a decoder would look through the list for each log. */
const events = new Map(
  [
    ...[...identityRegistryAbi, ...projectTokenAbi, ...offeringAbi, ...treasuryAbi],
    ...[...platformAccessAbi, ...projectFactoryAbi, ...releaseBookAbi],
  ].flatMap((item) => (item.type === 'event' ? [[toEventSelector(item), [item]] as const] : [])),
);

export const client = () => createPublicClient({ transport: http(given('RPC_URL')), cacheTime: 0 });
export type Client = ReturnType<typeof client>;
export type Decoded = Log<bigint, number, false> & { eventName: string; args: Record<string, unknown> };

function singletons(): Address[] {
  const { contracts } = JSON.parse(readFileSync(given('DEPLOYMENTS'), 'utf8')) as {
    contracts: Record<string, { address: Address }>;
  };
  return SINGLETONS.map((name) => contracts[name]!.address);
}

/** Every event of ours, a range of blocks at a time; a project's contracts from the block that makes them. */
export async function* ranges(node: Client): AsyncGenerator<Decoded[]> {
  const address = singletons();
  const head = await node.getBlockNumber();
  for (let from = 0n; from <= head; from += BLOCKS) {
    const to = from + BLOCKS - 1n < head ? from + BLOCKS - 1n : head;
    const found = await decoded(node, address, from, to);
    const parts = found
      .filter(({ eventName }) => eventName === 'ProjectCreated')
      .flatMap(({ args }) => [args.token, args.offering, args.treasury] as Address[]);
    address.push(...parts);
    if (parts.length > 0) found.push(...(await decoded(node, parts, from, to)));
    yield found;
  }
}

async function decoded(node: Client, address: Address[], fromBlock: bigint, toBlock: bigint) {
  const logs = await node.getLogs({ address, fromBlock, toBlock });
  return logs.flatMap((log) => {
    const abi = events.get(log.topics[0]!);
    return abi
      ? [{ ...log, ...decodeEventLog({ abi, data: log.data, topics: log.topics }) } as unknown as Decoded]
      : [];
  });
}

/** How often each event is there. */
export async function countEvents(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const events of ranges(client()))
    for (const { eventName } of events) counts[eventName] = (counts[eventName] ?? 0) + 1;
  return counts;
}
