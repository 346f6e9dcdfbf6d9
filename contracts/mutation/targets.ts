/** What is mutated: each contract with the sources that are its own. Nothing is left out in silence. */
import { globSync } from 'node:fs';
import { join, posix } from 'node:path';
import { closureOf, type SourceName } from './sources.ts';

const SRC = 'contracts/src';
/** In this order each takes what it imports and none before it took: parents, libraries. */
const ROOTS = [
  'access/TwoStep',
  'project/Accrual',
  'project/EscrowMath',
  'project/ProjectTimelock',
  'project/Governance',
  'project/Offering',
  'project/Treasury',
  'project/ProjectToken',
  'release/ReleaseBook',
  'identity/IdentityRegistry',
  'factory/ProjectRules',
  'factory/ProjectFactory',
];
const LEFT_OUT: Record<string, string> = {
  'access/PlatformAccess': "OpenZeppelin's access manager under a name of ours",
  'access/PlatformProxy': "OpenZeppelin's proxy under a name of ours",
  'currency/DemoRupiah': 'a currency to play with, never deployed where money is real',
};

export interface Target {
  name: string;
  sources: SourceName[];
}

const named = (path: string) => `${SRC}/${path}.sol`;
const isOurs = (name: SourceName) => name.startsWith(`${SRC}/`) && !name.startsWith(`${SRC}/interfaces/`);

export function targets(): Target[] {
  const all = globSync('**/*.sol', { cwd: join(import.meta.dirname, '../src') })
    .map((path) => `${SRC}/${path}`)
    .filter(isOurs);
  const free = new Set(all);
  for (const path of [...ROOTS, ...Object.keys(LEFT_OUT)])
    if (!free.has(named(path)))
      throw new Error(`contracts/mutation/targets.ts: there is no ${path} any more`);
  for (const path of [...ROOTS, ...Object.keys(LEFT_OUT)]) free.delete(named(path));
  const list = ROOTS.map((path) => {
    const imported = [...closureOf(named(path))].filter((name) => free.delete(name));
    return { name: posix.basename(path), sources: [named(path), ...imported.sort()] };
  });
  if (free.size > 0)
    throw new Error(`contracts/mutation/targets.ts: no contract takes ${[...free].join(', ')}`);
  return list;
}
