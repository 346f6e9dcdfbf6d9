/**
 * Deploys the platform: singletons, release 1 with its five implementations, the demonstration currency where it may
 * be, and the roles. Plain viem, resumable at any transaction; the deployer renounces last.
 */
import {
  encodeFunctionData,
  getAddress,
  toFunctionSelector,
  type Abi,
  type Address,
  type PublicClient,
} from 'viem';
import { artifactOf } from './artifacts.ts';
import { DeploymentBook, type Deployer, type Deployments } from './book.ts';
import { executionDelays, targetRoles, ROLES, type RoleName } from './roles.ts';

export interface PlatformPlan {
  client: PublicClient;
  deployer: Deployer;
  /** Where the deployments of this chain are kept. */
  file: string;
  holders: Record<RoleName, Address>;
  fees: { raiseFeeBps: number; managementFeeBps: number; recipient: Address };
  /** Only where money is not real. */
  demoCurrency: boolean;
}

const KINDS = ['ProjectToken', 'Offering', 'Treasury', 'Governance', 'ProjectTimelock'] as const;

export async function deployPlatform(plan: PlatformPlan): Promise<Deployments> {
  const book = await DeploymentBook.open(plan.file, plan.client, plan.deployer);
  const access = await book.deploy('PlatformAccess', 'PlatformAccess', [plan.deployer.account.address]);
  const registry = await book.deploy('IdentityRegistry', 'IdentityRegistry', [access]);
  // Each implementation holds the release book's address, and the book lists the implementations: it is foreseen.
  const foreseen = await book.predict('ReleaseBook', KINDS.length);
  const implementations: Address[] = [];
  for (const kind of KINDS)
    implementations.push(await book.deploy(`impl.${kind}`, kind, [access, foreseen, registry]));
  const releases = await book.deploy('ReleaseBook', 'ReleaseBook', [access, implementations]);
  if (getAddress(releases) !== getAddress(foreseen))
    throw new Error('ReleaseBook does not stand where it was foreseen');
  await deployFactory(book, access, releases, registry);
  if (plan.demoCurrency) await book.deploy('DemoRupiah', 'DemoRupiah');
  await configure(plan, book);
  return book.content;
}

async function deployFactory(
  book: DeploymentBook,
  access: Address,
  releases: Address,
  registry: Address,
): Promise<void> {
  const implementation = await book.deploy('impl.ProjectFactory', 'ProjectFactory', [
    access,
    releases,
    registry,
  ]);
  const initialize = encodeFunctionData({
    abi: artifactOf('ProjectFactory').abi,
    functionName: 'initialize',
    args: [],
  });
  await book.deploy('ProjectFactory', 'PlatformProxy', [implementation, initialize]);
}

/** Roles, fees and currency; finished when the deployer is no admin any more, so a second run does nothing. */
async function configure(plan: PlatformPlan, book: DeploymentBook): Promise<void> {
  const { client, deployer } = plan;
  const access = book.addressOf('PlatformAccess');
  const abi = artifactOf('PlatformAccess').abi;
  const me = deployer.account.address;
  const [isAdmin] = (await client.readContract({
    address: access,
    abi,
    functionName: 'hasRole',
    args: [ROLES.admin, me],
  })) as [boolean, number];
  if (!isAdmin) return;
  const send = async (address: Address, of: Abi, functionName: string, args: readonly unknown[]) => {
    const hash = await deployer.writeContract({ address, abi: of, functionName, args } as never);
    const receipt = await client.waitForTransactionReceipt({ hash });
    if (receipt.status !== 'success') throw new Error(`${functionName} reverted`);
  };
  for (const { contract, role, functions } of targetRoles) {
    const selectors = functions.map((signature) => toFunctionSelector(signature));
    await send(access, abi, 'setTargetFunctionRole', [book.addressOf(contract), selectors, ROLES[role]]);
  }
  await send(access, abi, 'grantRole', [ROLES.operator, me, 0]);
  const factory = book.addressOf('ProjectFactory');
  const factoryAbi = artifactOf('ProjectFactory').abi;
  const { raiseFeeBps, managementFeeBps, recipient } = plan.fees;
  await send(factory, factoryAbi, 'setFees', [raiseFeeBps, managementFeeBps, recipient]);
  if (plan.demoCurrency)
    await send(factory, factoryAbi, 'allowCurrency', [book.addressOf('DemoRupiah'), true]);
  await send(access, abi, 'renounceRole', [ROLES.operator, me]);
  for (const role of Object.keys(plan.holders) as RoleName[])
    await send(access, abi, 'grantRole', [ROLES[role], plan.holders[role], executionDelays[role]]);
  await send(access, abi, 'renounceRole', [ROLES.admin, me]);
}
