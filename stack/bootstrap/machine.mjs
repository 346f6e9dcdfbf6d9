/** What this machine is and what it lacks. */
import { readFileSync } from 'node:fs';
import { which } from './run.mjs';

/** @typedef {{ program: string, names: string[], package: string, why: string }} Need */

/** @type {Need[]} */
const SERVERS = [
  { program: 'MariaDB', names: ['mariadbd'], package: 'mariadb-server-core', why: 'the database' },
  // redis-tools holds the server's program too, under another name, and no service: see packages.mjs
  { program: 'Redis', names: ['redis-server'], package: 'redis-tools', why: 'sessions and limits' },
];
/** @type {Need[]} */
const BROWSER = [
  {
    program: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    package: 'chromium',
    why: 'the journeys',
  },
];

/** Programs that this command needs and that the machine does not have.
 * @param {{ browser: boolean }} options
 * @param {string} path */
export function missing({ browser }, path) {
  const needs = browser ? [...SERVERS, ...BROWSER] : SERVERS;
  return needs.filter((need) => !need.names.some((name) => which(name, path)));
}

export function isDebian12() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^ID=debian$/m.test(release) && /^VERSION_ID="?12"?$/m.test(release);
  } catch {
    return false;
  }
}

/** How to become root: nothing for root itself, `sudo` where it is there, otherwise undefined. */
export function asRoot() {
  if (process.getuid?.() === 0) return [];
  return which('sudo') ? ['sudo'] : undefined;
}

/** PostgreSQL and Node come from npm for this platform alone. */
export const hasOwnBuilds = process.platform === 'linux' && process.arch === 'x64';

/** The programs that nothing fetches where the platform is another.
 * @param {string} path
 * @returns {Need[]} */
export function missingElsewhere(path) {
  if (hasOwnBuilds) return [];
  const lacks = [];
  if (Number(process.versions.node.split('.')[0]) < 24)
    lacks.push({ program: 'Node 24', names: ['node'], package: 'node', why: 'the platform itself' });
  if (!which('pnpm', path))
    lacks.push({ program: 'pnpm', names: ['pnpm'], package: 'pnpm of npm', why: 'the dependencies' });
  if (!which('initdb', path) || !which('postgres', path))
    lacks.push({
      program: 'PostgreSQL',
      names: ['postgres'],
      package: 'postgresql',
      why: "the indexer's store",
    });
  return lacks;
}
