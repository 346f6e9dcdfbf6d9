/**
 * `node contracts/scripts/surface.ts`: fails when no test names an external function or a custom error of ours. `--check`
 * is what it always does. Ours is what contracts/src/interfaces declares and the ABIs contain; naming it is the least
 * that a test must do.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as abis from '../abi/index.ts';

type Item = { type: string; name?: string };

const root = join(import.meta.dirname, '..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));

const isOurs = (item: Item) => item.type === 'function' || item.type === 'error';
const key = (item: Item) => `${item.type} ${item.name}`;

const declared = new Set(
  read('artifacts/contracts/src/interfaces/**/*.json')
    .flatMap((text) => (JSON.parse(text) as { abi?: Item[] }).abi ?? [])
    .filter(isOurs)
    .map(key),
);
if (!declared.size) throw new Error('nothing is compiled: run `hardhat build` first');

// ERC-20's own functions reach the interfaces by inheritance; naming them costs nothing.
const deployed = new Set(
  (Object.values(abis) as readonly (readonly Item[])[]).flat().filter(isOurs).map(key),
);
const words = new Set(read('test/*.{test.ts,t.sol}').flatMap((text) => text.match(/\w+/g) ?? []));

const surface = [...declared].filter((entry) => deployed.has(entry)).sort();
const missing = surface.filter((entry) => !words.has(entry.split(' ')[1]!));
// An error that the interfaces declare and no deployed contract has would escape the count.
const orphans = [...declared].filter((entry) => !deployed.has(entry)).sort();

for (const entry of missing) console.error(`no test names the ${entry}`);
for (const entry of orphans) console.error(`no contract of the ABIs has the ${entry}`);
if (missing.length || orphans.length) process.exitCode = 1;
else {
  const count = (type: string) => surface.filter((entry) => entry.startsWith(type)).length;
  console.log(`${count('function')} functions and ${count('error')} errors are named by tests`);
}
