/**
 * Bundles the API as it is deployed and says what it weighs. `--check` fails above the bound, and when ethers itself is
 * in it: siwe asks for ethers, the alias gives it ten lines over viem.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BOUND_KB = 235;
const root = join(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'partisipro-bundle-'));

try {
  const entry = join(root, 'workers/src/api-entry.ts');
  const args = [
    'deploy',
    entry,
    '--dry-run',
    '--minify',
    '--metafile',
    '--outdir',
    out,
    '--config',
    join(root, 'wrangler.toml'),
  ];
  execFileSync(join(root, 'node_modules/.bin/wrangler'), [...args, '--assets', out], {
    cwd: root, // the aliases of the configuration are read from here
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_WRITE_LOGS: 'false' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kb = Math.round(gzipSync(readFileSync(join(out, 'api-entry.js')), { level: 9 }).length / 1024);
  const { inputs } = JSON.parse(readFileSync(join(out, 'bundle-meta.json'), 'utf8')) as { inputs: object };
  const ethers = Object.keys(inputs).filter((file) => /node_modules\/ethers\//.test(file));
  console.log(JSON.stringify({ apiGzKb: kb, boundKb: BOUND_KB, ethersFiles: ethers.length }));
  if (process.argv.includes('--check') && (kb > BOUND_KB || ethers.length)) process.exitCode = 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
