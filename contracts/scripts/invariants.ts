/**
 * `pnpm invariants`: the long profile of the invariants, 256 runs of 128 acts, with how often each act was called and came
 * about. Fails where an invariant does, and where an act came about less than fifty times: what never happens proves
 * nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const LEAST = 50;
const root = join(import.meta.dirname, '..', '..');
const file = join(root, 'contracts/cache/invariant-acts.txt');

rmSync(file, { force: true });
const begun = performance.now();
const { status } = spawnSync(
  join(root, 'node_modules/.bin/hardhat'),
  ['test', 'solidity', 'contracts/test/invariant/Project.t.sol'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, INVARIANTS: 'long' } },
);

const source = readFileSync(join(root, 'contracts/test/invariant/Ghost.sol'), 'utf8');
const acts = /enum Act \{([^}]*)\}/
  .exec(source)![1]!
  .split(',')
  .map((name) => name.trim());
const counts = acts.map((act) => ({ act, calls: 0, successes: 0 }));
for (const line of readFileSync(file, 'utf8').trim().split('\n'))
  for (const [n, pair] of line.split(' ').entries()) {
    const [calls, successes] = pair.split('/').map(Number);
    counts[n]!.calls += calls!;
    counts[n]!.successes += successes!;
  }
console.table(Object.fromEntries(counts.map(({ act, ...count }) => [act, count])));
const rare = counts.filter(({ successes }) => successes < LEAST);
for (const { act, successes } of rare) console.error(`${act} came about ${successes} times only`);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exitCode = status === 0 && rare.length === 0 ? 0 : 1;
