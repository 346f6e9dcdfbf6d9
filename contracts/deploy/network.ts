/** The networks that commands know by name, and how each is reached. */
import { join } from 'node:path';
import hre from 'hardhat';
import { createPublicClient, http, type PublicClient } from 'viem';
import { localChain } from './local.ts';
import { Refusal } from './refusal.ts';

const NETWORKS = {
  local: { chainId: 31337, inHardhat: undefined },
  'arbitrum-sepolia': { chainId: 421614, inHardhat: 'arbitrumSepolia' },
  'arbitrum-one': { chainId: 42161, inHardhat: 'arbitrumOne' },
} as const;

export type NetworkName = keyof typeof NETWORKS;

export interface Network {
  name: NetworkName;
  chainId: number;
  client: PublicClient;
  /** Whether others see this chain. A rehearsal is a local node that bears a public chain's number. */
  isPublic: boolean;
  /** Where its deployments are kept: committed for a public chain, beside the stack's state otherwise. */
  file: string;
}

const root = join(import.meta.dirname, '../..');

export function networkNamed(name: string | undefined): NetworkName {
  if (name && Object.hasOwn(NETWORKS, name)) return name as NetworkName;
  throw new Refusal('unknown_network', `--network is one of ${Object.keys(NETWORKS).join(', ')}`);
}

export async function connect(name: NetworkName): Promise<Network> {
  const { chainId } = NETWORKS[name];
  const url = await rpcUrlOf(name);
  const client = createPublicClient({
    chain: localChain(url, chainId),
    transport: http(url, { timeout: 60_000 }),
    cacheTime: 0,
    pollingInterval: isLoopback(url) ? 50 : 1_000,
  });
  const found = await client.getChainId().catch(() => {
    throw new Refusal('no_answer', `${name}: no node answers at ${new URL(url).origin}`);
  });
  if (found !== chainId)
    throw new Refusal('other_chain', `${name} is chain ${chainId}, the node is of ${found}`);
  const isPublic = !(isLoopback(url) && (await isDevelopmentNode(client)));
  return { name, chainId, client: client as PublicClient, isPublic, file: fileOf(chainId, isPublic) };
}

/** A variable that is left over may not divert the file that is committed. */
function fileOf(chainId: number, isPublic: boolean): string {
  if (isPublic) return join(root, 'contracts/deployments', `${chainId}.json`);
  return process.env.DEPLOYMENTS ?? join(root, '.partisipro/deployments', `${chainId}.json`);
}

async function rpcUrlOf(name: NetworkName): Promise<string> {
  const { inHardhat } = NETWORKS[name];
  if (!inHardhat) return process.env.RPC_URL ?? 'http://127.0.0.1:8545';
  const config = hre.config.networks[inHardhat];
  if (config?.type !== 'http') throw new Error(`${inHardhat} is not in hardhat.config.ts`);
  return config.url.getUrl();
}

export const isLoopback = (url: string) =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

/** A tunnel to a public node ends on loopback too: only a node that calls itself one of these is a rehearsal. */
async function isDevelopmentNode(client: Pick<PublicClient, 'request'>): Promise<boolean> {
  const version: unknown = await client.request({ method: 'web3_clientVersion' });
  return typeof version === 'string' && /^(HardhatNetwork|anvil)\//i.test(version);
}

/** The deployer's key as Hardhat would find it; undefined for the local network. */
export function keyVariable(name: NetworkName) {
  const { inHardhat } = NETWORKS[name];
  const config = inHardhat ? hre.config.networks[inHardhat] : undefined;
  return config?.type === 'http' && Array.isArray(config.accounts) ? config.accounts[0] : undefined;
}
