/**
 * Proves where the demonstration wallet is and is not: builds the site for the local chain and for a public one into a
 * folder of its own and looks for the wallet's marker, its people's mnemonic, in every file of both. It writes nothing
 * else, with `--check` or without.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_WALLET_MARKER } from '@partisipro/contracts/demo-people';

const app = join(import.meta.dirname, '..');
const vite = join(app, 'node_modules', 'vite', 'bin', 'vite.js');

/** Files of a build for this chain that contain the marker. */
function marked(chainId: number, folder: string): string[] {
  const out = join(folder, String(chainId));
  const env = { ...process.env, SITE_OUT: out, CHAIN_ID: String(chainId), NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: app,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return globSync('edge/**/*', { cwd: out }).filter((file) => {
    const path = join(out, file);
    return statSync(path).isFile() && readFileSync(path).includes(DEMO_WALLET_MARKER);
  });
}

// what Kit generates imports Kit, and is looked for from where it lies
const state = join(app, '..', '.partisipro');
mkdirSync(state, { recursive: true });
const folder = mkdtempSync(join(state, 'proof-'));
symlinkSync(join(app, 'node_modules'), join(folder, 'node_modules'));
try {
  const [local, elsewhere] = [marked(31337, folder), marked(421614, folder)];
  if (local.length === 0)
    throw new Error('the local build lacks the demonstration wallet, so the search sees nothing');
  if (elsewhere.length) throw new Error(`a build for another chain contains it: ${elsewhere.join(', ')}`);
  console.log(`in ${local.length} files of the local build, in none of the other`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
