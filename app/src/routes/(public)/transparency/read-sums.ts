/** The visitor's browser asks the chain for every project, at the very block of the site's totals. Loaded on the click. */
import { createClient, http, parseAbi, type Address } from 'viem';
import { getBlockNumber, readContract } from 'viem/actions';
import { RPC_URL } from '$app/env/public';
import { api, read } from '#lib/api/client.ts';
import { singletons } from '#lib/contracts.ts';
import type { Totals } from '#lib/features/project/types.ts';
import { sumsOf, type Sums } from './sums.ts';

const abi = parseAbi([
  'function totalSupply() view returns (uint256)',
  'function books() view returns (uint256 escrow, uint256 released, uint256 profit, uint256 fees, uint256 netRaise)',
  'function projectOf(string slug) view returns (address token)',
]);

export interface Compared {
  block: number;
  /** Where the chain was when it was asked. */
  head: bigint;
  decimals: number;
  site: Sums;
  chain: Sums;
}

/** Fails with the node's own error when it cannot be reached, or has forgotten the block. */
export async function readSums(): Promise<Compared> {
  // with `minBlock` no kept answer is given, so the block is one that nodes still have
  const totals = await read(api().totals.$get({ query: { minBlock: '1' } }));
  const money = totals.money[0]!;
  const client = createClient({ transport: http(RPC_URL, { batch: { batchSize: 100 } }) });
  const head = await getBlockNumber(client);
  const own = totals.contracts.filter(({ currency }) => currency === money.currency);
  const each = await Promise.all(own.map((one) => ofProject(client, one, BigInt(totals.block))));
  const chain = each.reduce(
    (sum, one) =>
      Object.fromEntries(
        Object.entries(sum).map(([key, value]) => [key, value + one[key as keyof Sums]]),
      ) as Sums,
    { projects: 0n, supply: 0n, escrow: 0n, released: 0n, profit: 0n, fees: 0n, netRaise: 0n },
  );
  return { block: totals.block, head, decimals: money.decimals, site: sumsOf(money), chain };
}

async function ofProject(
  client: ReturnType<typeof createClient>,
  { slug, token, treasury }: Totals['contracts'][number],
  blockNumber: bigint,
): Promise<Sums> {
  const at = (address: string) => ({ address: address as Address, abi, blockNumber });
  const [supply, [escrow, released, profit, fees, netRaise], named] = await Promise.all([
    readContract(client, { ...at(token), functionName: 'totalSupply' }),
    readContract(client, { ...at(treasury), functionName: 'books' }),
    readContract(client, { ...at(singletons().ProjectFactory), functionName: 'projectOf', args: [slug] }),
  ]);
  const projects = named.toLowerCase() === token ? 1n : 0n;
  return { projects, supply, escrow, released, profit, fees, netRaise };
}
