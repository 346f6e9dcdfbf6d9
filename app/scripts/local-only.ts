/**
 * Proves what is in builds for the local chain alone, and what in the browser's half of any: builds the site for it and
 * for a public one into a folder of its own, looks for the mark of each such thing in every file of both, and asks both
 * servers for `/design`. It writes nothing else, with `--check` or without.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEMO_WALLET_MARKER } from '@partisipro/contracts/demo-people';
import { DESIGN_MARKER } from '../src/routes/design/mark.ts';

const app = join(import.meta.dirname, '..');
const vite = join(app, 'node_modules', 'vite', 'bin', 'vite.js');
const MARKS = { 'the demonstration wallet': DEMO_WALLET_MARKER, 'the page of all parts': DESIGN_MARKER };
/** Wallets are at home in browsers: a third of the Worker's script would be what it never runs. */
const WALLET = '@wagmi/core';
const ORIGIN = 'http://127.0.0.1:8787';

/** The folder of a build for this chain. */
function build(chainId: number, folder: string): string {
  const out = join(folder, String(chainId));
  const env = { ...process.env, SITE_OUT: out, CHAIN_ID: String(chainId), NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: app,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

/** Files of the browser's and the server's half that contain the mark. */
const marked = (out: string, mark: string) =>
  globSync('{edge,output}/**/*', { cwd: out }).filter((file) => {
    const path = join(out, file);
    return statSync(path).isFile() && readFileSync(path).includes(mark);
  });

/** How a build's server answers to who asks for the page. */
async function statusOfDesign(out: string): Promise<number> {
  const { server } = await import(pathToFileURL(join(out, 'edge', 'server.js')).href);
  await server.init({ env: { APP_ORIGIN: ORIGIN, RPC_URL: ORIGIN, CONTRACTS: '{}' } });
  const request = new Request(`${ORIGIN}/design`);
  return (await server.respond(request, { getClientAddress: () => '127.0.0.1', platform: {} })).status;
}

function expect(holds: boolean, what: string) {
  if (!holds) throw new Error(what);
}

// what Kit generates imports Kit, and is looked for from where it lies
const state = join(app, '..', '.partisipro');
mkdirSync(state, { recursive: true });
const folder = mkdtempSync(join(state, 'proof-'));
symlinkSync(join(app, 'node_modules'), join(folder, 'node_modules'));
try {
  const [local, elsewhere] = [build(31337, folder), build(421614, folder)];
  for (const [what, mark] of Object.entries(MARKS)) {
    expect(marked(local, mark).length > 0, `the local build lacks ${what}, so the search sees nothing`);
    const found = marked(elsewhere, mark);
    expect(found.length === 0, `a build for another chain contains ${what}: ${found.join(', ')}`);
    console.log(`${what}: in ${marked(local, mark).length} files of the local build, in none of the other`);
  }
  const wallets = marked(elsewhere, WALLET);
  expect(wallets.length > 0, 'no file contains the wallet, so the search sees nothing');
  const served = wallets.filter((file) => file.startsWith('output/server'));
  expect(served.length === 0, `the server's half contains the wallet: ${served.join(', ')}`);
  console.log(`the wallet: in ${wallets.length} files of the browser's half, in none of the server's`);
  const [here, there] = [await statusOfDesign(local), await statusOfDesign(elsewhere)];
  expect(here === 200 && there === 404, `/design answers ${here} locally and ${there} elsewhere`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
