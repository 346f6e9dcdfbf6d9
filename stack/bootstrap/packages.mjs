/** Distribution packages: installed where that is known to work, named where it is not. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { asRoot, isDebian12, missing, missingElsewhere } from './machine.mjs';
import { bin, here, logs } from './places.mjs';
import { run, which } from './run.mjs';
import { say, step } from './steps.mjs';

const script = join(here, 'install-packages.sh');
/** Chromium brings no font of its own. */
const WITH_BROWSER = ['fonts-dejavu-core'];

/** @param {{ browser: boolean }} needs */
export async function packages(needs) {
  if (process.platform !== 'linux')
    throw new Error(
      `This runs on Linux; here is ${process.platform}. A Debian 12 in a virtual machine will do.`,
    );
  linkRedis();
  const lacks = [...missing(needs, searched()), ...missingElsewhere(searched())];
  const what = needs.browser ? 'MariaDB, Redis and Chromium' : 'MariaDB and Redis';
  if (lacks.length === 0)
    return step(
      what,
      async () => {},
      () => 'all here',
    );
  const root = asRoot();
  if (!isDebian12() || !root) throw new Error(list(lacks, root));
  const names = lacks.map((need) => need.package);
  if (names.includes('chromium')) names.push(...WITH_BROWSER);
  say(`installing ${names.join(', ')} with apt-get; no service is started or enabled`);
  const [command = 'sh', ...args] = [...root, 'sh', script, ...names];
  await step(
    what,
    () => run(command, args, { log: join(logs, 'apt.log') }),
    () => `installed ${names.join(', ')}`,
  );
  linkRedis();
  const still = missing(needs, searched());
  if (still.length > 0)
    throw new Error(`still missing after the installation: ${still.map((need) => need.program)}`);
}

const searched = () => `${bin}:${process.env.PATH ?? ''}`;

/** Debian's redis-server is a link to redis-check-rdb of redis-tools: one program, told by its name which one to be.
 * The package redis-server would add nothing but a service that starts at the next boot. */
function linkRedis() {
  const program = which('redis-check-rdb');
  if (!isDebian12() || !program || which('redis-server', searched())) return;
  mkdirSync(bin, { recursive: true });
  if (!existsSync(join(bin, 'redis-server'))) symlinkSync(program, join(bin, 'redis-server'));
}

/** @param {import('./machine.mjs').Need[]} lacks
 * @param {string[] | undefined} root */
function list(lacks, root) {
  const why = !isDebian12()
    ? 'This is not Debian 12 on x64, so nothing is installed for you.'
    : !root && 'There is neither root nor sudo, so nothing can be installed.';
  const lines = lacks.map(
    (need) => `  ${need.program} (${need.names.join(' or ')}): ${need.why}; Debian's ${need.package}`,
  );
  return `${why} Missing:\n${lines.join('\n')}\nInstall these, then run the same command again.`;
}
