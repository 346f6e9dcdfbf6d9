import { readFileSync } from 'node:fs';
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
import { createConfig, factory } from 'ponder';
import * as v from 'valibot';

const address = v.custom<`0x${string}`>((value) => /^0x[0-9a-f]{40}$/i.test(String(value)));
const Environment = v.object({
  CHAIN_ID: v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)),
  RPC_URL: v.pipe(v.string(), v.url()),
  DEPLOYMENTS: v.string(),
  PONDER_DATABASE_URL: v.pipe(v.string(), v.url()),
});
const Deployments = v.object({
  chainId: v.number(),
  contracts: v.record(v.string(), v.object({ address, block: v.number() })),
});

const env = v.parse(Environment, process.env);
const { chainId, contracts } = v.parse(Deployments, JSON.parse(readFileSync(env.DEPLOYMENTS, 'utf8')));
if (chainId !== env.CHAIN_ID)
  throw new Error(`${env.DEPLOYMENTS} is of chain ${chainId}, not ${env.CHAIN_ID}`);

/** A singleton, from the block that made it. */
function deployed(name: string) {
  const found = contracts[name];
  if (!found) throw new Error(`${name} is not in ${env.DEPLOYMENTS}`);
  return { chain: 'main', address: found.address, startBlock: found.block } as const;
}

const projectCreated = projectFactoryAbi.find(
  (item) => item.type === 'event' && item.name === 'ProjectCreated',
);
const projects = deployed('ProjectFactory');
/** One contract of every project, at the address that its creation names. */
const part = <P extends 'token' | 'offering' | 'treasury' | 'governance' | 'timelock'>(parameter: P) => ({
  chain: 'main' as const,
  startBlock: projects.startBlock,
  address: factory({
    address: projects.address,
    startBlock: projects.startBlock,
    event: projectCreated as Extract<typeof projectCreated, { name: 'ProjectCreated' }>,
    parameter,
  }),
});

const local = env.CHAIN_ID === 31337;
/** Ponder begins at 20 requests a second for each address it knows, out of regard for providers. The local node wants
 * none: named so often, a history of a thousand blocks is fetched in seconds. */
const rpc = local ? Array.from({ length: 25 }, () => env.RPC_URL) : env.RPC_URL;
/** A block's row each so many blocks where nothing happens. Every matched header is stored for good, so only the local
 * chain has one for each. */
const interval = local ? 1 : 40;

export default createConfig({
  database: { kind: 'postgres', connectionString: env.PONDER_DATABASE_URL },
  chains: { main: { id: env.CHAIN_ID, rpc, pollingInterval: 250 } },
  contracts: {
    PlatformAccess: { abi: platformAccessAbi, ...deployed('PlatformAccess') },
    ReleaseBook: { abi: releaseBookAbi, ...deployed('ReleaseBook') },
    IdentityRegistry: { abi: identityRegistryAbi, ...deployed('IdentityRegistry') },
    ProjectFactory: { abi: projectFactoryAbi, ...projects },
    ProjectToken: { abi: projectTokenAbi, ...part('token') },
    Offering: { abi: offeringAbi, ...part('offering') },
    Treasury: { abi: treasuryAbi, ...part('treasury') },
    Governance: { abi: governanceAbi, ...part('governance') },
    ProjectTimelock: { abi: projectTimelockAbi, ...part('timelock') },
  },
  // Not from a number: the backfill would fetch every block there is.
  blocks: { Head: { chain: 'main', interval, startBlock: 'latest' } },
});
