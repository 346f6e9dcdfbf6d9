/** `node contracts/proofs/solver.ts <file> <contract>`: one claim. The solver stands one compilation a process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, join } from 'node:path';
import { answerIn } from './claims.ts';

const solc = createRequire(import.meta.url)('solc') as {
  compile(input: string, callbacks: { import(path: string): { contents: string } }): string;
};
const root = join(import.meta.dirname, '../..');
const [file, contract] = process.argv.slice(2) as [string, string];
const name = posix.join('contracts/proofs', file);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const input = {
  language: 'Solidity',
  sources: { [name]: { content: read(name) } },
  settings: {
    modelChecker: {
      engine: 'chc',
      solvers: ['z3'],
      targets: ['assert'],
      contracts: { [name]: [contract] },
      showProvedSafe: true,
      showUnproved: true,
    },
    outputSelection: {},
  },
};
const output = JSON.parse(
  solc.compile(JSON.stringify(input), { import: (path) => ({ contents: read(path) }) }),
) as {
  errors: { severity: string; message: string; formattedMessage: string }[];
};
const fatal = output.errors.find(({ severity }) => severity === 'error');
if (fatal) throw new Error(fatal.formattedMessage);
console.log(answerIn(output.errors.map(({ message }) => message)));
