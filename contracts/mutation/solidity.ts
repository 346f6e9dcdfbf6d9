/** The Solidity tests against a mutant: slow, as Hardhat compiles them anew, so asked last and one at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { Copy } from './copy.ts';
import { mutated, type Mutant } from './mutants.ts';
import { closureOf, textOf, type SourceName } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const PATIENCE = 900_000;

export class SolidityTests {
  private readonly folder: string;
  private copy: Copy | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The test that noticed, or undefined; only tests that take the source in are run. */
  killerOf(mutant: Mutant): Promise<string | undefined> {
    const mine = this.turn.then(() => this.run(mutant));
    this.turn = mine.catch(() => {});
    return mine;
  }

  private async run(mutant: Mutant): Promise<string | undefined> {
    const [smallest, ...others] = testsOf(mutant.file);
    if (!smallest) return undefined;
    // Without artifacts: those of the checkout would have to be compiled anew to be believed.
    this.copy ??= new Copy(this.folder, ['artifacts']);
    this.copy.write(mutant.file, mutated(textOf(mutant.file), mutant));
    try {
      // A test of a library alone compiles in a second; all that need the project's contracts share one compilation.
      return (await this.failing([smallest])) ?? (others.length > 0 ? await this.failing(others) : undefined);
    } finally {
      this.copy.restore(mutant.file);
    }
  }

  private async failing(files: SourceName[]): Promise<string | undefined> {
    const { code, output } = await hardhat(this.copy!.folder, ['test', 'solidity', '--no-compile', ...files]);
    if (code === 0) return undefined;
    if (code === null) return `takes too long: ${files.join(' ')}`;
    const [, name] = /^\s*1\) (.+)$/m.exec(output) ?? [];
    if (!name) throw new Error(`the Solidity tests ended with ${code}:\n${output.slice(-3000)}`);
    return name;
  }
}

const testsOf = (file: SourceName) =>
  globSync('contracts/test/**/*.t.sol', { cwd: root })
    .filter((test) => closureOf(test).has(file))
    .sort((a, b) => closureOf(a).size - closureOf(b).size);

async function hardhat(cwd: string, args: string[]) {
  const child = spawn(join(root, 'node_modules/.bin/hardhat'), args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => void (output += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
