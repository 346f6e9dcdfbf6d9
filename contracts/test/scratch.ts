/** Files that a test writes, which are gone with its process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let made = 0;
let folder: string | undefined;

function begin(): string {
  const begun = mkdtempSync(join(tmpdir(), 'partisipro-contracts-'));
  process.once('exit', () => rmSync(begun, { recursive: true, force: true }));
  return begun;
}

/** Where the addresses of one deployment are written: another file each time. */
export const deploymentFile = (chainId: number) => join((folder ??= begin()), `${++made}-${chainId}.json`);
