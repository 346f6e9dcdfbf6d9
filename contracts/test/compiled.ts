import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import hre from 'hardhat';
import type { Abi, Hex } from 'viem';
import type { World } from './world.ts';

/** Compiles a contract that only tests use, of the same name as its file in this folder, and deploys it. */
export async function deployed(world: World, file: string, args: readonly unknown[] = []) {
  await hre.solidity.build([join(import.meta.dirname, file)], { quiet: true, scope: 'tests' });
  const place = join(hre.config.paths.cache, 'test-artifacts', 'contracts', 'test', file);
  const { abi, bytecode } = JSON.parse(
    readFileSync(join(place, basename(file).replace('.sol', '.json')), 'utf8'),
  ) as { abi: Abi; bytecode: Hex };
  const signer = await world.wallet('deployer');
  const hash = await signer.deployContract({ abi, bytecode, args });
  const { contractAddress } = await world.client.waitForTransactionReceipt({ hash });
  return { abi, address: contractAddress! };
}
