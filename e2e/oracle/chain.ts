import { createPublicClient, createTestClient, http } from 'viem';
import { hardhat } from 'viem/chains';
import { run } from '../run.ts';

const transport = http(run.RPC_URL);
export const chain = createPublicClient({ chain: hardhat, transport, pollingInterval: 100 });
const clock = createTestClient({ chain: hardhat, mode: 'hardhat', transport });

export const DAY = 86_400;

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

/** Whether a transaction is mined as it comes; the node's own second-by-second blocks stop with it. */
export async function automine(on: boolean): Promise<void> {
  await clock.setAutomine(on);
  await clock.setIntervalMining({ interval: on ? 1 : 0 });
}

export const mine = () => clock.mine({ blocks: 1 });
