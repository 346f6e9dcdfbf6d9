/** The workspace's dependencies, installed once per state of the lockfile. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from './node-and-pnpm.mjs';
import { logs, root, tools } from './places.mjs';
import { run } from './run.mjs';
import { say, step } from './steps.mjs';

const mark = join(tools, 'installed');

/** @param {NodeJS.ProcessEnv} env */
export async function workspace(env) {
  const wanted = fingerprint();
  const here = existsSync(join(root, 'node_modules/.modules.yaml')) && read(mark) === wanted;
  if (!here) say('pnpm install, at the versions of pnpm-lock.yaml');
  await step(
    'Dependencies',
    async () => (here ? undefined : install(env, wanted)),
    () => (here ? 'as the lockfile says' : 'installed'),
  );
}

/** @param {NodeJS.ProcessEnv} env
 * @param {string} wanted */
async function install(env, wanted) {
  rmSync(mark, { force: true });
  const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
  // CI: pnpm asks nothing. The browser is the distribution's.
  const quiet = { ...env, CI: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  await run(pnpm, args, { cwd: root, env: quiet, log: join(logs, 'install.log') });
  writeFileSync(mark, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const manifests = ['.', ...folders.map((entry) => entry.name).sort()].map((name) =>
    join(name, 'package.json'),
  );
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    const text = read(join(root, file));
    if (text !== undefined) hash.update(`${file}\n${text}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
