/** solc in this process: only what changed and what takes it in, as Hardhat's configuration says, without metadata. */
import { createRequire } from 'node:module';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import hre from 'hardhat';
import { closureOf, textOf, type SourceName } from './sources.ts';

const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string };

/** Creation code, by the source whose contract of the same name it is. */
export type Code = Map<SourceName, string>;
type Texts = Map<SourceName, string>;

const contractOf = (name: SourceName) => basename(name, '.sol');

/** Sources of ours whose contract can be deployed, as the artifacts say. */
export function deployables(artifacts: string): SourceName[] {
  const found = globSync('contracts/src/**/*.json', { cwd: artifacts })
    .map((path) => ({ path, artifact: JSON.parse(readFileSync(join(artifacts, path), 'utf8')) }))
    .filter(({ artifact }) => artifact.bytecode !== '0x')
    .map(({ artifact }) => (artifact.inputSourceName as string).replace(/^project\//, ''));
  if (found.length === 0) throw new Error('the contracts are not compiled: run `hardhat build` first');
  return found;
}

/** Metadata would tell every two sources apart. */
function settingsOf(name: SourceName, optimized: boolean) {
  const { compilers, overrides } = hre.config.solidity.profiles.default!;
  const { settings } = overrides[name] ?? compilers[0]!;
  const optimizer = optimized ? settings.optimizer : { enabled: false };
  return { ...settings, optimizer, metadata: { appendCBOR: false, bytecodeHash: 'none' } };
}

/**
 * The code of these contracts with some sources in another form, or undefined where the compiler refuses. Not optimised
 * unless told, which takes a third of the time and means the same.
 */
export function compile(wanted: SourceName[], instead: Texts, optimized = false): Code | undefined {
  const code: Code = new Map();
  const settings = (name: SourceName) => settingsOf(name, optimized);
  for (const names of bySettings(wanted, settings)) {
    const sources = new Map(instead);
    for (const name of names.flatMap((one) => [...closureOf(one)]))
      if (!sources.has(name)) sources.set(name, textOf(name));
    const output = JSON.parse(
      solc.compile(JSON.stringify(input(names, sources, settings(names[0]!)))),
    ) as Output;
    if (output.errors?.some(({ severity }) => severity === 'error')) return undefined;
    for (const name of names) {
      const { object } = output.contracts[name]![contractOf(name)]!.evm.bytecode;
      if (object.includes('__$')) throw new Error(`${name} is linked: the mutation run cannot do that`);
      code.set(name, `0x${object}`);
    }
  }
  return code;
}

function bySettings(names: SourceName[], settings: (name: SourceName) => object): SourceName[][] {
  return Object.values(Object.groupBy(names, (name) => JSON.stringify(settings(name)))) as SourceName[][];
}

const input = (names: SourceName[], sources: Texts, settings: object) => ({
  language: 'Solidity',
  sources: Object.fromEntries([...sources].map(([name, content]) => [name, { content }])),
  settings: {
    ...settings,
    outputSelection: Object.fromEntries(
      names.map((name) => [name, { [contractOf(name)]: ['evm.bytecode.object'] }]),
    ),
  },
});

interface Output {
  errors?: { severity: string }[];
  contracts: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
}
