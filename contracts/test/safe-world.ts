/** The world of the other tests, with real Safes in its offices, and a sixth that is a project company. */
import { network } from 'hardhat';
import { encodeFunctionData, type Abi, type Address, type PublicClient } from 'viem';
import { identityRegistryAbi } from '../abi/index.ts';
import { demoHolders } from '../deploy/local.ts';
import { makeSafes } from './public-chain.ts';
import { actAs, makeSafe, type TestSafe } from './safes.ts';
import { DAY, attestation, deployWorld, type Connection } from './world.ts';

const group = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => `investor-${first + n}`);

let chain: Promise<Connection> | undefined;

/** Made once a file, then a snapshot. */
export async function makeSafeWorld() {
  const { networkHelpers } = await (chain ??= network.create());
  return networkHelpers.loadFixture(build);
}

async function build(connection: Connection) {
  const client = (await connection.viem.getPublicClient()) as PublicClient;
  const offices = await makeSafes(client);
  const safes = {
    ...offices,
    reviewer: await makeSafe(client, 2, group(22, 3)),
    spv: await makeSafe(client, 2, group(25, 3)),
  };
  const holders = {
    ...demoHolders,
    admin: [safes.admin.address],
    releaser: [safes.releaser.address],
    upgrader: [safes.releaser.address],
    operator: [safes.operator.address],
    guardian: [safes.guardian.address],
    reviewer: [safes.reviewer.address, ...demoHolders.reviewer],
    enforcer: [safes.enforcer.address],
  };
  const world = await deployWorld(connection, holders);
  const expiry = (await world.now()) + 5 * 365 * DAY;
  await world.as('kyc-issuer', identityRegistryAbi, world.registry.address, 'registerBatch', [
    [attestation(safes.spv.address, 2000n, expiry)],
  ]);
  /** As many owners as must sign, the first of them, call a contract's function. */
  const act = (
    safe: TestSafe,
    signatures: number,
    { abi, address }: { abi: unknown; address: Address },
    functionName: string,
    args: readonly unknown[],
  ) =>
    actAs(client, safe, safe.owners.slice(0, signatures), {
      to: address,
      data: encodeFunctionData({ abi: abi as Abi, functionName, args }),
    });
  return { ...world, client, safes, holders, act };
}

export type SafeWorld = Awaited<ReturnType<typeof makeSafeWorld>>;
