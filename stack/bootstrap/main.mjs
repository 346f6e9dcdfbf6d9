/** `node stack/bootstrap/main.mjs <command> [arguments]`: gets what is missing, then hands over to stack/src under
 * Node 24. Written for Node 20's built-ins alone: nothing is installed when this begins. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { node, nodeAndPnpm } from './node-and-pnpm.mjs';
import { packages } from './packages.mjs';
import { bin, root } from './places.mjs';
import { say, stepsDone } from './steps.mjs';
import { workspace } from './workspace.mjs';

const [command = 'start', ...args] = process.argv.slice(2);
/** Commands that drive a browser. */
const BROWSER = ['test', 'test:unit', 'test:all', 'e2e', 'axe', 'pictures', 'bench'];
/** Commands that start no server. */
const SERVERLESS = [
  ...['check', 'bare', 'db:migrate', 'reconcile', 'axe', 'pictures'],
  ...['gas', 'sizes', 'coverage', 'mutate', 'prove', 'invariants'],
  ...['deploy:contracts', 'audit:roles', 'verify:sources', 'currency:allow', 'safe:describe'],
];

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old: 20 or newer is needed to begin with.`);
  process.exit(1);
}

try {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
  await alone('bootstrap', async () => {
    if (!SERVERLESS.includes(command)) await packages({ browser: BROWSER.includes(command) });
    await nodeAndPnpm();
    await workspace(env);
  });
  handOver({ ...env, PARTISIPRO_STEPS: String(stepsDone()) });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

/** The supervisor ends by itself when told; this process only passes the word on and waits for it.
 * @param {NodeJS.ProcessEnv} env */
function handOver(env) {
  const child = spawn(node, [join(root, 'stack/src/main.ts'), command, ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  endWithNpm(child);
  child.once('error', (error) => {
    say(String(error));
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** npm may be killed without a word to us: then nobody is left to stop what runs. Only under npm: a shell that began us
 * in the background may well end before us.
 * @param {import('node:child_process').ChildProcess} child */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}
