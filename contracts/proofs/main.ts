/**
 * `pnpm prove`: asks the compiler's solver about each claim of this folder. Fails where a claim does not hold, where a
 * planted mistake is not found, and where a claim is undecided without saying so. `--only TEXT` of a contract's name.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { claims, complaint, type Answer, type Claim } from './claims.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const waiting = claims().filter(({ contract }) => contract.includes(values.only));
if (waiting.length === 0) throw new Error(`no claim is called ${values.only}`);
const wrong: string[] = [];

async function ask({ file, contract }: Claim): Promise<Answer> {
  const args = [join(import.meta.dirname, 'solver.ts'), file, contract];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (child.exitCode !== 0) throw new Error(`${file} ${contract}\n${complained}`);
  return said.trim() as Answer;
}

async function work() {
  for (let claim = waiting.shift(); claim; claim = waiting.shift()) {
    const begun = performance.now();
    const answer = await ask(claim);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(`${answer.padEnd(9)} ${seconds.padStart(4)} s  ${claim.contract}: ${claim.title}`);
    if (claim.undecided) console.log(`                  ${claim.undecided}`);
    const problem = complaint(claim, answer);
    if (problem) wrong.push(`${claim.contract} ${problem}`);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const line of wrong) console.error(line);
process.exit(wrong.length > 0 ? 1 : 0);
