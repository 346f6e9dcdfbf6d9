/**
 * `pnpm coverage`: which lines of the contracts node's tests run, in a copy of the contracts,
 * since the instruments stay in what is compiled. Fails where a test does, and below 98 of 100 lines. Wants `--state`, a
 * folder for the copy; `--from FILE` reads a report that is there already.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Copy } from '../mutation/copy.ts';
import { linesIn, ofLines } from './lines.ts';

const LEAST = 98;
const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { state: { type: 'string' }, from: { type: 'string' } } });

async function measured(): Promise<string> {
  if (!values.state) throw new Error('--state is missing: the folder for the copy');
  const { folder } = new Copy(join(values.state, 'copy'), ['artifacts'], { quick: false });
  const hardhat = join(root, 'node_modules/.bin/hardhat');
  const child = spawn(hardhat, ['--coverage', 'test', 'nodejs'], { cwd: folder, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the tests ended with ${code}`);
  return join(folder, 'coverage/lcov.info');
}

const files = linesIn(readFileSync(values.from ?? (await measured()), 'utf8'));
if (files.length === 0) throw new Error('no line of contracts/src is in the report');
console.table(
  Object.fromEntries(
    files.map(({ file, run, missed }) => [
      file,
      { lines: run + missed.length, run, share: ofLines([{ run, missed }]) },
    ]),
  ),
);
for (const { file, missed } of files)
  for (const line of missed)
    console.log(`${file}:${line}  ${readFileSync(join(root, file), 'utf8').split('\n')[line - 1]!.trim()}`);
const share = ofLines(files);
console.log(`\n${share} % of the lines of contracts/src`);
if (share < LEAST) console.error(`less than ${LEAST} %`);
process.exit(share < LEAST ? 1 : 0);
