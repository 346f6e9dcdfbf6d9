/**
 * Writes the ABIs as typed constants that indexer, workers and app share: `node contracts/scripts/abi.ts`.
 * With `--check` it writes nothing and fails when a committed file differs from the compiled contracts.
 */
import { globSync, mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTRACTS = [
  'PlatformAccess',
  'ReleaseBook',
  'IdentityRegistry',
  'ProjectFactory',
  'ProjectToken',
  'Offering',
  'Treasury',
  'Governance',
  'ProjectTimelock',
  'DemoRupiah',
] as const;

const root = join(import.meta.dirname, '..');
const out = join(root, 'abi', 'generated');
const check = process.argv.includes('--check');

function abiOf(contract: string): unknown[] {
  const [file] = globSync(`artifacts/contracts/src/**/${contract}.sol/${contract}.json`, { cwd: root });
  if (!file) throw new Error(`${contract} is not compiled: run \`hardhat build\` first`);
  return (JSON.parse(readFileSync(join(root, file), 'utf8')) as { abi: unknown[] }).abi;
}

const constant = (contract: string) => `${contract[0]!.toLowerCase()}${contract.slice(1)}Abi`;
const fileName = (contract: string) => contract.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const files = new Map<string, string>(
  CONTRACTS.map((contract) => [
    join(out, `${fileName(contract)}.ts`),
    `export const ${constant(contract)} = ${JSON.stringify(abiOf(contract), null, 2)} as const;\n`,
  ]),
);
files.set(
  join(root, 'abi', 'index.ts'),
  CONTRACTS.map((c) => `export { ${constant(c)} } from './generated/${fileName(c)}.ts';\n`).join(''),
);

mkdirSync(out, { recursive: true });
const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (check && stale.length) {
  console.error(
    `out of date, run \`node contracts/scripts/abi.ts\`:\n${stale.map(([path]) => path).join('\n')}`,
  );
  process.exitCode = 1;
} else if (!check) for (const [path, text] of stale) writeFileSync(path, text);
