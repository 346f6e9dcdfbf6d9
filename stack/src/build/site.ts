/** Builds the site, once for each state of its sources, into a folder of its own: a running stack keeps serving from
 * the folder that it began with. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../../bootstrap/lock.mjs';
import { succeed, tool } from '../programs.ts';
import { root, tools } from '../places.ts';
import { fingerprint } from './fingerprint.ts';

const INPUTS = [
  ...[
    'app',
    'contracts/abi',
    'contracts/acknowledgement',
    'contracts/demo',
    'contracts/dossier',
    'contracts/draft',
    'contracts/eip712',
    'contracts/package.json',
  ],
  ...['workers/src', 'pnpm-lock.yaml'],
];
const built = join(tools, '../built');
const KEPT = 4;

export interface Site {
  folder: string;
  fresh: boolean;
}

export function buildSite(chainId: number, logs: string): Promise<Site> {
  return alone('site', async () => {
    const version = fingerprint(INPUTS);
    const folder = join(built, `site-${chainId}-${version}`);
    if (existsSync(folder)) return { folder, fresh: false };
    const unfinished = join(built, 'site-unfinished');
    rmSync(unfinished, { recursive: true, force: true });
    linkModules();
    const env = { SITE_OUT: unfinished, SITE_VERSION: version, CHAIN_ID: String(chainId) };
    const program = { command: tool('vite', 'app'), args: ['build'], cwd: 'app', env };
    await succeed(program, join(logs, 'site.log'));
    renameSync(unfinished, folder);
    forgetOld();
    return { folder, fresh: true };
  });
}

/** What Kit generates imports Kit, and is looked for from where it lies. */
function linkModules() {
  mkdirSync(built, { recursive: true });
  const link = join(built, 'node_modules');
  rmSync(link, { force: true });
  symlinkSync(join(root, 'app/node_modules'), link);
}

/** Older builds may still be served by a running stack, so a few stay. */
function forgetOld() {
  const folders = readdirSync(built).filter((name) => name.startsWith('site-'));
  const byAge = folders.toSorted(
    (a, b) => statSync(join(built, b)).mtimeMs - statSync(join(built, a)).mtimeMs,
  );
  for (const name of byAge.slice(KEPT)) rmSync(join(built, name), { recursive: true, force: true });
}

export const hasSite = () => existsSync(join(root, 'app/vite.config.ts'));
