/** Compiles the contracts and validates them as implementations behind proxies, once for each state of their sources. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from '../../bootstrap/lock.mjs';
import { succeed, tool } from '../programs.ts';
import { root, tools } from '../places.ts';
import { fingerprint } from './fingerprint.ts';

const VALIDATE = 'contracts/scripts/validate.ts';
const INPUTS = ['contracts/src', VALIDATE, 'hardhat.config.ts', 'pnpm-lock.yaml'];
const mark = join(tools, '../built/contracts');

/** Returns false where the artifacts were there already. */
export function buildContracts(logs: string): Promise<boolean> {
  return alone('contracts', async () => {
    const wanted = fingerprint(INPUTS);
    if (
      existsSync(join(root, 'contracts/artifacts')) &&
      existsSync(mark) &&
      readFileSync(mark, 'utf8') === wanted
    )
      return false;
    const args = ['build', '--no-tests'];
    await succeed({ command: tool('hardhat'), args }, join(logs, 'contracts.log'));
    if (existsSync(join(root, VALIDATE)))
      await succeed({ command: process.execPath, args: [VALIDATE] }, join(logs, 'validate.log'));
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, wanted);
    return true;
  });
}
