import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import hre from 'hardhat';
import { encodeFunctionData, keccak256, zeroHash, type Abi, type Address, type Hex } from 'viem';
import { send, sendAs } from './calls.ts';
import { DAY, type Project, type World } from './world.ts';

interface Artifact {
  abi: Abi;
  bytecode: Hex;
}

export const KINDS = ['token', 'offering', 'treasury', 'governance', 'timelock'] as const;
const LATER = ['ProjectToken2', 'Offering2', 'Treasury2', 'Governance2', 'ProjectTimelock2'];
export const NOTHING: readonly Hex[] = KINDS.map(() => '0x');
const AGEING = 30 * DAY;

/** A contract that is compiled for tests alone. */
export async function testArtifact(file: string, contract: string): Promise<Artifact> {
  const source = join(import.meta.dirname, 'upgrades', file);
  await hre.solidity.build([source], { quiet: true, scope: 'tests' });
  const place = join(hre.config.paths.cache, 'test-artifacts', 'contracts', 'test', 'upgrades', file);
  return JSON.parse(readFileSync(join(place, `${contract}.json`), 'utf8')) as Artifact;
}

export async function deployTest(world: World, file: string, contract: string, args: readonly unknown[]) {
  const { abi, bytecode } = await testArtifact(file, contract);
  const signer = await world.wallet('releaser');
  const hash = await signer.deployContract({ abi, bytecode, args });
  const { contractAddress } = await world.client.waitForTransactionReceipt({ hash });
  return { abi, address: contractAddress! };
}

export async function codeOf(world: World, release: number): Promise<Address[]> {
  const [implementations] = await world.book.read.releaseOf([release]);
  return [...implementations];
}

/** Lists the code that runs already as a later release, with migration data where there are any; its number. */
export async function list(
  world: World,
  {
    code,
    migrations = NOTHING,
    predecessors = [1],
  }: { code?: Address[]; migrations?: readonly Hex[]; predecessors?: number[] } = {},
): Promise<number> {
  const hashes = migrations.map((data) => (data === '0x' ? zeroHash : keccak256(data)));
  await send(world, 'releaser', world.book, 'list', [code ?? (await codeOf(world, 1)), hashes, predecessors]);
  return world.book.read.count();
}

/** The same, aged. */
export async function listAged(world: World, what: Parameters<typeof list>[1] = {}): Promise<number> {
  const release = await list(world, what);
  await world.pass(AGEING);
  return release;
}

/** Five later implementations and what each proxy is to be called with. */
export async function deployLater(world: World) {
  const args = ['PlatformAccess', 'ReleaseBook', 'IdentityRegistry'].map(world.address);
  const parts = [];
  for (const contract of LATER) parts.push(await deployTest(world, 'Release2.sol', contract, args));
  const migrations = parts.map(({ abi }, kind) =>
    encodeFunctionData({ abi, functionName: 'initializeV2', args: [BigInt(100 + kind)] }),
  );
  return { parts, code: parts.map(({ address }) => address), migrations };
}

export const upgrade = (
  world: World,
  project: Project,
  release: number,
  migrations: readonly Hex[] = NOTHING,
) => send(world, 'investor-8', world.book, 'upgradeProject', [project.token.address, release, migrations]);

/** Does something and takes it back, as if it had not been. */
export async function tried(world: World, act: () => Promise<unknown>) {
  const before = await world.networkHelpers.takeSnapshot();
  await act();
  await before.restore();
}

/** As the treasury moves it: for stages whose own road is not what a test is about. */
export const moveTo = (world: World, project: Project, stage: number) =>
  sendAs(world, project.treasury.address, project.token, 'moveTo', [stage]);
