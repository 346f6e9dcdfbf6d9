/** The whole platform on a chain of a test's own, with a project whose offering is open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attest, makeProject, storyteller } from '@partisipro/contracts/demo';
import { deployLocal } from '@partisipro/contracts/deploy';
import { startChain } from './local-chain.ts';

export async function startPlatform(investors: readonly string[]) {
  const chain = await startChain();
  const folder = mkdtempSync(join(tmpdir(), 'wallet-test-'));
  const deployments = join(folder, 'deployments.json');
  await deployLocal(chain.rpcUrl, deployments);
  const teller = storyteller({ rpcUrl: chain.rpcUrl, deployments });
  const people = [...investors, 'engineer', 'second-engineer', 'spv-3'];
  await attest(teller, people, (await teller.now()) + 3_600 * 86_400);
  const project = await makeProject(teller, 'dompet-uji');
  const pass = async (seconds: number) => {
    await teller.rpc('evm_increaseTime', [seconds]);
    await teller.rpc('evm_mine');
  };
  await pass(60);
  const stop = async () => {
    await chain.stop();
    rmSync(folder, { recursive: true });
  };
  return { ...chain, teller, project, pass, stop };
}
