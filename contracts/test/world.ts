import { network } from 'hardhat';
import { getContract, parseEventLogs, zeroHash, type Abi, type Address, type Hex } from 'viem';
import {
  demoRupiahAbi,
  governanceAbi,
  identityRegistryAbi,
  offeringAbi,
  platformAccessAbi,
  projectFactoryAbi,
  projectTimelockAbi,
  projectTokenAbi,
  releaseBookAbi,
  treasuryAbi,
} from '../abi/index.ts';
import { accountOf, addressOf } from '../demo/people.ts';
import { demoFees, demoHolders } from '../deploy/local.ts';
import { deployPlatform } from '../deploy/platform.ts';
import { approvalTypedData, attestationTypedData, type ProjectParams } from '../eip712/index.ts';
import { deploymentFile } from './scratch.ts';

export const DAY = 86_400;
export const PRICE = 100_000_00n;

export type Connection = Awaited<ReturnType<typeof network.create>>;
let chain: Promise<Connection> | undefined;

/** A chain with the platform on it and everyone attested: what each test begins with. Deployed once a file, then a
 * snapshot; a test has one world at a time. */
export async function makeWorld() {
  const { networkHelpers } = await (chain ??= network.create());
  return networkHelpers.loadFixture(deployWorld);
}

export async function deployWorld({ viem, networkHelpers }: Connection, holders = demoHolders) {
  const client = await viem.getPublicClient();
  const wallet = (id: string) => viem.getWalletClient(addressOf(id));
  const deployments = await deployPlatform({
    client: client as never,
    deployer: accountOf('deployer'),
    file: deploymentFile(31337),
    holders,
    fees: demoFees,
    demoCurrency: true,
  });
  const at = <const A extends Abi>(abi: A, address: Address) => getContract({ abi, address, client });
  const address = (name: string) => deployments.contracts[name]!.address;
  const world = {
    viem,
    networkHelpers,
    client,
    deployments,
    wallet,
    address,
    access: at(platformAccessAbi, address('PlatformAccess')),
    book: at(releaseBookAbi, address('ReleaseBook')),
    registry: at(identityRegistryAbi, address('IdentityRegistry')),
    factory: at(projectFactoryAbi, address('ProjectFactory')),
    rupiah: at(demoRupiahAbi, address('DemoRupiah')),
    now: async () => Number((await client.getBlock()).timestamp),
    pass: (seconds: number) => networkHelpers.time.increase(seconds),
    until: (moment: number) => networkHelpers.time.increaseTo(moment),
    /** Sends as a person and fails aloud: resolves with the receipt. */
    async as(id: string, abi: Abi, to: Address, functionName: string, args: readonly unknown[] = []) {
      const signer = await wallet(id);
      const hash = await signer.writeContract({ abi, address: to, functionName, args } as never);
      return client.waitForTransactionReceipt({ hash });
    },
  };
  const everyone = [
    'spv-1',
    'engineer',
    'second-engineer',
    ...Array.from({ length: 8 }, (_, n) => `investor-${n + 1}`),
  ];
  const expiry = (await world.now()) + 5 * 365 * DAY;
  await world.as('kyc-issuer', identityRegistryAbi, address('IdentityRegistry'), 'registerBatch', [
    everyone.map((id, n) => attestation(addressOf(id), BigInt(1000 + n), expiry)),
  ]);
  return world;
}

export type World = Awaited<ReturnType<typeof deployWorld>>;

export const attestation = (
  wallet: Address,
  identity: bigint,
  expiry: number,
  nonce = 0,
  deadline = expiry,
) => ({
  wallet,
  identity,
  country: 360,
  tier: 2,
  expiry,
  nonce,
  deadline,
});

export const signAttestation = (
  world: World,
  message: ReturnType<typeof attestation>,
  issuer = 'kyc-issuer',
) => accountOf(issuer).signTypedData(attestationTypedData(31337, world.address('IdentityRegistry'), message));

/** Parameters that pass every rule; a test changes what it is about. */
export async function paramsOf(world: World, change: Partial<ProjectParams> = {}): Promise<ProjectParams> {
  const now = await world.now();
  const identity = await world.registry.read.identityOf([addressOf('spv-1')]);
  return {
    spv: addressOf('spv-1'),
    release: 1,
    slug: 'contoh-satu',
    name: 'Contoh Satu (demo)',
    symbol: 'CONTOH',
    dossierHash: `0x${'11'.repeat(32)}`,
    sponsors: [identity],
    verifier: addressOf('engineer'),
    secondVerifier: addressOf('second-engineer'),
    currency: world.address('DemoRupiah'),
    terms: {
      price: PRICE,
      softCap: 100,
      hardCap: 200,
      minTicket: 2,
      opensAt: now + DAY,
      closesAt: now + 11 * DAY,
      reflection: 4 * DAY,
      minIdentities: 2,
      maxBps: 6000,
      tierLimits: [50, 120, 150, 200],
    },
    trancheBps: [2000, 3000, 5000],
    longStop: now + 800 * DAY,
    concessionEnd: now + 9000 * DAY,
    raiseFeeBps: 100,
    managementFeeBps: 200,
    unclaimedDestination: addressOf('operator'),
    nonce: 0n,
    deadline: now + 30 * DAY,
    ...change,
  };
}

export const signApproval = (world: World, params: ProjectParams, reviewer = 'reviewer'): Promise<Hex> =>
  accountOf(reviewer).signTypedData(approvalTypedData(31337, world.address('ProjectFactory'), params));

/** A project with its five contracts, created from the SPV's wallet. */
export async function makeProject(world: World, change: Partial<ProjectParams> = {}) {
  const params = await paramsOf(world, change);
  const signature = await signApproval(world, params);
  const receipt = await world.as('spv-1', projectFactoryAbi, world.factory.address, 'createProject', [
    params,
    addressOf('reviewer'),
    signature,
  ]);
  const [created] = parseEventLogs({
    abi: projectFactoryAbi,
    eventName: 'ProjectCreated',
    logs: receipt.logs,
  });
  const { token, offering, treasury, governance, timelock } = created!.args;
  const at = <const A extends Abi>(abi: A, address: Address) =>
    getContract({ abi, address, client: world.client });
  return {
    params,
    receipt,
    token: at(projectTokenAbi, token),
    offering: at(offeringAbi, offering),
    treasury: at(treasuryAbi, treasury),
    governance: at(governanceAbi, governance),
    timelock: at(projectTimelockAbi, timelock),
  };
}

export type Project = Awaited<ReturnType<typeof makeProject>>;

/** An investor gets demonstration rupiah, allows them and buys. */
export async function invest(world: World, project: Project, id: string, shares: number) {
  const cost = BigInt(shares) * project.params.terms.price;
  await world.as(id, demoRupiahAbi, world.rupiah.address, 'faucet', [cost]);
  await world.as(id, demoRupiahAbi, world.rupiah.address, 'approve', [project.offering.address, cost]);
  return world.as(id, offeringAbi, project.offering.address, 'invest', [shares, shares]);
}

/** A project whose raise succeeded: investor-1 holds 100 shares, investor-2 60, investor-3 40. */
export async function makeFunded(world: World, change: Partial<ProjectParams> = {}) {
  const project = await makeProject(world, change);
  await world.until(project.params.terms.opensAt);
  await invest(world, project, 'investor-1', 100);
  await invest(world, project, 'investor-2', 60);
  await invest(world, project, 'investor-3', 40);
  await world.until(project.params.terms.closesAt + project.params.terms.reflection + 1);
  await world.as('investor-8', offeringAbi, project.offering.address, 'finalize');
  return project;
}

/** The works certified as complete by both engineers: Operating. */
export async function complete(world: World, project: Project) {
  const { treasury } = project;
  const evidence = `0x${'ee'.repeat(32)}` as Hex;
  await world.as('spv-1', treasuryAbi, treasury.address, 'requestTranche', [255, evidence]);
  await world.as('engineer', treasuryAbi, treasury.address, 'certifyTranche', [255, evidence]);
  await world.as('second-engineer', treasuryAbi, treasury.address, 'certifyTranche', [255, evidence]);
  await world.pass(5 * DAY);
  await world.as('investor-8', treasuryAbi, treasury.address, 'releaseTranche', [255]);
}

/** Pays in and declares a profit with the shortest notice; the record time. */
export async function declare(world: World, project: Project, amount: bigint): Promise<number> {
  const recordTime = (await world.now()) + 8 * DAY;
  await world.as('spv-1', demoRupiahAbi, world.rupiah.address, 'faucet', [amount]);
  await world.as('spv-1', demoRupiahAbi, world.rupiah.address, 'approve', [project.treasury.address, amount]);
  await world.as('spv-1', treasuryAbi, project.treasury.address, 'declare', [
    0,
    amount,
    recordTime,
    `0x${'dd'.repeat(32)}`,
  ]);
  return recordTime;
}

export { zeroHash };
