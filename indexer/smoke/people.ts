/** People of the demonstration acting on a real node, through their own keys. */
import {
  demoRupiahAbi,
  identityRegistryAbi,
  offeringAbi,
  projectFactoryAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import { accountOf, addressOf } from '@partisipro/contracts/demo-people';
import { approvalTypedData, type ProjectParams } from '@partisipro/contracts/eip712';
import {
  createTestClient,
  createWalletClient,
  http,
  parseEventLogs,
  publicActions,
  type Abi,
  type Address,
  type Hex,
} from 'viem';
import { hardhat } from 'viem/chains';

export const DAY = 86_400;
export const PRICE = 100_000_00n;
export const IDENTITY = 1_000n;
export type Contracts = Record<string, { address: Address; block: number }>;
export type Project = { params: ProjectParams } & Record<
  'token' | 'offering' | 'treasury' | 'governance' | 'timelock',
  Address
>;
export type World = ReturnType<typeof worldOf>;

export function worldOf(rpcUrl: string, contracts: Contracts) {
  const transport = http(rpcUrl);
  const chain = createTestClient({
    chain: hardhat,
    mode: 'hardhat',
    transport,
    pollingInterval: 10,
    cacheTime: 0,
  }).extend(publicActions);
  const now = async () => Number((await chain.getBlock()).timestamp);
  const pass = async (seconds: number) => {
    await chain.increaseTime({ seconds });
    await chain.mine({ blocks: 1 });
  };
  return {
    chain,
    now,
    pass,
    address: (name: string) => contracts[name]!.address,
    until: async (moment: number) => pass(Math.max(0, moment - (await now()))),
    /** Sends as a person and fails aloud. */
    async as(id: string, abi: Abi, to: Address, functionName: string, args: readonly unknown[] = []) {
      const wallet = createWalletClient({ chain: hardhat, transport, account: accountOf(id) });
      // No estimate: made in the second of an account's last checkpoint it lacks the slot that the next second needs.
      const gas = 5_000_000n;
      const hash = await wallet.writeContract({ abi, address: to, functionName, args, gas } as never);
      const receipt = await chain.waitForTransactionReceipt({ hash });
      if (receipt.status !== 'success') throw new Error(`${id}: ${functionName} reverted`);
      return receipt;
    },
    /** Fails aloud unless the chain refuses with this error. */
    async refuses(
      name: string,
      id: string,
      abi: Abi,
      address: Address,
      functionName: string,
      args: readonly unknown[] = [],
    ) {
      const call = { abi, address, functionName, args, account: addressOf(id) };
      let told = 'nothing';
      try {
        await chain.simulateContract(call as never);
      } catch (error) {
        told = String((error as Error).message);
      }
      if (!told.includes(`Error: ${name}(`))
        throw new Error(`${id}: ${functionName} was to be refused with ${name}, not: ${told}`);
    },
  };
}

/** Number of a person in the registry: `IDENTITY` and its place. */
export async function attestAll(world: World, people: string[]) {
  await attest(
    world,
    people.map((id, n) => [id, IDENTITY + BigInt(n)]),
  );
}

export async function attest(world: World, people: (readonly [id: string, identity: bigint])[]) {
  const expiry = (await world.now()) + 20 * 365 * DAY;
  const attestations = people.map(([id, identity]) => ({
    ...{ wallet: addressOf(id), identity, country: 360, tier: 2 },
    ...{ expiry, nonce: 0, deadline: expiry },
  }));
  await world.as('kyc-issuer', identityRegistryAbi, world.address('IdentityRegistry'), 'registerBatch', [
    attestations,
  ]);
}

/** Days from its creation, where a project differs from the others. */
interface Dates {
  longStop?: number;
  concessionEnd?: number;
}

async function paramsOf(world: World, slug: string, nonce: bigint, dates: Dates): Promise<ProjectParams> {
  const { longStop = 800, concessionEnd = 9000 } = dates;
  const now = await world.now();
  return {
    ...{ spv: addressOf('spv-1'), release: 1, slug, name: `${slug} (smoke)`, symbol: 'SMOKE', nonce },
    ...{ dossierHash: `0x${'11'.repeat(32)}`, sponsors: [IDENTITY], deadline: now + 30 * DAY },
    ...{ verifier: addressOf('engineer'), secondVerifier: addressOf('second-engineer') },
    currency: world.address('DemoRupiah'),
    terms: {
      ...{ price: PRICE, softCap: 100, hardCap: 200, minTicket: 2, reflection: 4 * DAY },
      ...{ opensAt: now + DAY, closesAt: now + 11 * DAY, minIdentities: 2, maxBps: 6000 },
      tierLimits: [50, 120, 150, 200],
    },
    ...{
      trancheBps: [2000, 3000, 5000],
      longStop: now + longStop * DAY,
      concessionEnd: now + concessionEnd * DAY,
    },
    ...{ raiseFeeBps: 100, managementFeeBps: 200, unclaimedDestination: addressOf('operator') },
  };
}

export async function create(world: World, slug: string, nonce: bigint, dates: Dates = {}): Promise<Project> {
  const factory = world.address('ProjectFactory');
  const params = await paramsOf(world, slug, nonce, dates);
  const signature = await accountOf('reviewer').signTypedData(approvalTypedData(31337, factory, params));
  const args = [params, addressOf('reviewer'), signature];
  const { logs } = await world.as('spv-1', projectFactoryAbi, factory, 'createProject', args);
  const [created] = parseEventLogs({ abi: projectFactoryAbi, eventName: 'ProjectCreated', logs });
  const { token, offering, treasury, governance, timelock } = created!.args;
  return { params, token, offering, treasury, governance, timelock };
}

export async function withMoney(world: World, id: string, spender: Address, amount: bigint) {
  const rupiah = world.address('DemoRupiah');
  await world.as(id, demoRupiahAbi, rupiah, 'faucet', [amount]);
  await world.as(id, demoRupiahAbi, rupiah, 'approve', [spender, amount]);
}

export async function invest(world: World, { offering }: Project, id: string, shares: number) {
  await withMoney(world, id, offering, BigInt(shares) * PRICE);
  await world.as(id, offeringAbi, offering, 'invest', [shares, shares]);
}

/** Bought by these, decided and successful. */
export async function funded(world: World, project: Project, shares: Record<string, number>) {
  const { opensAt, closesAt, reflection } = project.params.terms;
  await world.until(opensAt);
  for (const [id, count] of Object.entries(shares)) await invest(world, project, id, count);
  await world.until(closesAt + reflection + 1);
  await world.as('investor-8', offeringAbi, project.offering, 'finalize');
}

export async function complete(world: World, { treasury }: Project) {
  await world.as('spv-1', treasuryAbi, treasury, 'requestTranche', [255, hash('9')]);
  for (const id of ['engineer', 'second-engineer'])
    await world.as(id, treasuryAbi, treasury, 'certifyTranche', [255, hash('9')]);
  await world.pass(5 * DAY);
  await world.as('investor-8', treasuryAbi, treasury, 'releaseTranche', [255]);
}

export async function declare(world: World, { treasury }: Project, amount: bigint): Promise<number> {
  await withMoney(world, 'spv-1', treasury, amount);
  const recordTime = (await world.now()) + 8 * DAY;
  await world.as('spv-1', treasuryAbi, treasury, 'declare', [0, amount, recordTime, hash('d')]);
  return recordTime;
}

export const hash = (digit: string): Hex => `0x${digit.repeat(64)}`;
