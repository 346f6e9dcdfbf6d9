/** The whole deployment on a chain in this process that bears the same number: what it costs, and that it ends well. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { network } from 'hardhat';
import { numberToHex, parseEther, type PublicClient } from 'viem';
import { auditRoles } from './audit.ts';
import { deployPlatform, type PlatformPlan } from './platform.ts';
import { Refusal } from './refusal.ts';

/** Gas of each step, by its key. */
export async function rehearse(
  plan: PlatformPlan,
  chainId: number,
  firstNonce: number,
): Promise<Map<string, bigint>> {
  const connection = await network.create({ network: 'default', override: { chainId } });
  const folder = mkdtempSync(join(tmpdir(), 'partisipro-rehearsal-'));
  try {
    const { address } = plan.deployer;
    const { provider } = connection;
    await provider.request({
      method: 'hardhat_setBalance',
      params: [address, numberToHex(parseEther('100'))],
    });
    if (firstNonce > 0)
      await provider.request({ method: 'hardhat_setNonce', params: [address, numberToHex(firstNonce)] });
    const client = (await connection.viem.getPublicClient()) as PublicClient;
    const deployments = await deployPlatform({ ...plan, client, file: join(folder, 'rehearsal.json') });
    const { findings } = await auditRoles(client, deployments, plan.holders);
    if (findings.length > 0)
      throw new Refusal('rehearsal', ['the rehearsal ended badly:', ...findings].join('\n'));
    return new Map(
      Object.entries(deployments.transactions).map(([key, { gasUsed }]) => [key, BigInt(gasUsed ?? 0)]),
    );
  } finally {
    await connection.close();
    rmSync(folder, { recursive: true });
  }
}
