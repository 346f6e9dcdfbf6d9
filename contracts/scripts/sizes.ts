/**
 * `pnpm sizes`: bytes of each contract as deployed, and how far it is from what a chain accepts (EIP-170). Compared with
 * contracts/sizes.json: `--check`; written there: `--write`. Wants compiled contracts.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, record, type Numbers } from './snapshot.ts';

const LIMIT = 24_576;
const root = join(import.meta.dirname, '..');
const file = join(root, 'sizes.json');

interface Artifact {
  contractName: string;
  abi: unknown[];
  deployedBytecode: string;
}

/** A library without functions to call from outside is part of who uses it and deployed nowhere. */
const deployed = globSync('artifacts/contracts/src/**/*.json', { cwd: root })
  .map((path) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Artifact)
  .filter(({ abi, deployedBytecode }) => abi.length > 0 && deployedBytecode !== '0x')
  .sort((a, b) => a.contractName.localeCompare(b.contractName));
if (deployed.length === 0) throw new Error('nothing is compiled: run `hardhat build` first');

const sizes: Numbers = {};
for (const { contractName, deployedBytecode } of deployed) {
  const bytes = deployedBytecode.length / 2 - 1;
  sizes[contractName] = { bytes, left: LIMIT - bytes };
}

const [check, write] = ['--check', '--write'].map((flag) => process.argv.includes(flag));
const wrong = Object.keys(sizes)
  .filter((name) => sizes[name]!.left! < 0)
  .map((name) => `${name} is too large`);
if (check) wrong.push(...differences(file, sizes));
else console.table(sizes);
if (write) record(file, sizes);
for (const line of wrong) console.error(line);
if (check && wrong.length > 0) console.error('if that is meant: pnpm sizes --write');
process.exitCode = wrong.length > 0 ? 1 : 0;
