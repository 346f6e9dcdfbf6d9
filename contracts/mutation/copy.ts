/** A copy of the contracts in which code is replaced: never the checkout itself. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Code } from './compiler.ts';
import { textOf, type SourceName } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const LEFT_BEHIND = ['node_modules', 'cache', 'build-info', 'mutation', 'proofs'];

/** What instruments of coverage add must not matter. */
const LARGE = `import config from './hardhat.original.config.ts';
const { default: chain, ...networks } = config.networks!;
export default {
  ...config,
  networks: { ...networks, default: { ...chain, allowUnlimitedContractSize: true } },
};
`;

/** Quicker: without the optimiser, the second compilation of hardhat-upgrades, and most runs of the fuzzers. */
const QUICK = `import config from './hardhat.original.config.ts';
const { default: chain, ...networks } = config.networks!;
const plain = (value: any): any => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const change = ([key, inner]: [string, any]) => [key, key === 'optimizer' ? { enabled: false } : plain(inner)];
  return Object.fromEntries(Object.entries(value).map(change as never));
};
const { solidity, ...test } = config.test!;
const few = { fuzz: { ...solidity!.fuzz, runs: 64 }, invariant: { ...solidity!.invariant, runs: 8, depth: 64 } };
export default {
  ...config,
  plugins: config.plugins!.filter(({ id }) => !/upgrades/.test(id)),
  networks: { ...networks, default: { ...chain, allowUnlimitedContractSize: true } },
  solidity: plain(config.solidity),
  test: { ...test, solidity: { ...solidity, ...few } },
};
`;

export class Copy {
  readonly folder: string;

  /** `leave` are folders of the contracts that it does without. */
  constructor(folder: string, leave: string[] = [], { quick = true } = {}) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const filter = (path: string) => ![...LEFT_BEHIND, ...leave].includes(basename(path));
    cpSync(join(root, 'contracts'), join(folder, 'contracts'), { recursive: true, filter });
    mkdirSync(join(folder, 'contracts/cache')); // where Solidity tests may write
    for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json'])
      cpSync(join(root, file), join(folder, file));
    cpSync(join(root, 'hardhat.config.ts'), join(folder, 'hardhat.original.config.ts'));
    writeFileSync(join(folder, 'hardhat.config.ts'), quick ? QUICK : LARGE);
    for (const modules of ['node_modules', 'contracts/node_modules'])
      symlinkSync(join(root, modules), join(folder, modules));
  }

  /** The tests will deploy this code. */
  install(code: Code) {
    for (const [name, bytecode] of code) {
      const file = join(this.folder, 'contracts/artifacts', name, `${basename(name, '.sol')}.json`);
      const artifact = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...artifact, bytecode }));
    }
  }

  /** The Solidity tests will compile this source. */
  write(name: SourceName, text: string) {
    writeFileSync(join(this.folder, name), text);
  }

  restore(name: SourceName) {
    this.write(name, textOf(name));
  }
}
