import { readFileSync } from 'node:fs';
import { createPublicClient, createTestClient, http, type Address } from 'viem';
import { hardhat } from 'viem/chains';
import { run } from '../run.ts';

const transport = http(run.RPC_URL);
export const chain = createPublicClient({ chain: hardhat, transport, pollingInterval: 100 });
const clock = createTestClient({ chain: hardhat, mode: 'hardhat', transport });

type Deployments = { contracts: Record<string, { address: Address }> };
const deployments = JSON.parse(readFileSync(run.DEPLOYMENTS, 'utf8')) as Deployments;

/** Address of a singleton, or an error that names it. */
export function deployed(name: string): Address {
  const entry = deployments.contracts[name];
  if (!entry) throw new Error(`${name} is not in ${run.DEPLOYMENTS}`);
  return entry.address;
}

/** Unix time of the newest block. */
export const chainTime = async () => Number((await chain.getBlock()).timestamp);

/** The one place where journeys move time: forward by seconds, and one block is mined there. */
export async function passTime(seconds: number): Promise<void> {
  await clock.increaseTime({ seconds });
  await clock.mine({ blocks: 1 });
}

/** Forward until the chain's clock has passed this moment. */
export async function passUntil(moment: number): Promise<void> {
  const now = await chainTime();
  if (moment > now) await passTime(moment - now);
}
