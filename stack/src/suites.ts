/** The suites of every workspace, one runner after the other: several of them start servers of their own. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../bootstrap/steps.mjs';
import { shortened } from './output.ts';
import { run, tool, type Outcome, type Program } from './programs.ts';
import { root } from './places.ts';
import { honest, none, ofHardhat, ofNode, ofTrials, ofVitest, sum, type Tally } from './tally.ts';

interface Suite {
  name: string;
  program: Program;
  read: (outcome: Outcome) => Tally;
}

const WITH_VITEST = ['db', 'indexer', 'workers', 'app', 'stack'];

/** Tests lie beside the code: a suite is there as soon as its first test is. */
const tests = (pattern: string, runner: string) =>
  globSync(pattern, { cwd: root, exclude: (path) => path.includes('node_modules') }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes(`'${runner}'`),
  );

export function suites(logs: string): Suite[] {
  return [
    ...contracts(),
    ...nodeTests(),
    ...WITH_VITEST.flatMap((workspace) => vitest(workspace, logs)),
    ...smoke(),
    trials(),
  ];
}

function contracts(): Suite[] {
  if (globSync('contracts/test/**/*.{t.sol,test.ts}', { cwd: root }).length === 0) return [];
  const program = { command: tool('hardhat'), args: ['test'] };
  return [{ name: 'contracts', program, read: ({ output }) => ofHardhat(output) }];
}

function nodeTests(): Suite[] {
  const files = tests('{contracts,db,e2e,bench}/**/*.test.ts', 'node:test').filter(
    (file) => !/^contracts\/test\//.test(file),
  );
  if (files.length === 0) return [];
  const program = { command: process.execPath, args: ['--test', '--test-reporter=tap', ...files] };
  return [{ name: "units on node's runner", program, read: ({ output }) => ofNode(output) }];
}

function vitest(workspace: string, logs: string): Suite[] {
  if (tests(`${workspace}/**/*.test.{ts,svelte.ts}`, 'vitest').length === 0) return [];
  const report = join(logs, `suite-${workspace}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const program = { command: tool('vitest', workspace), args, cwd: workspace };
  return [{ name: workspace, program, read: () => ofVitest(report) }];
}

/** Scripts that try a whole thing and end badly where it does not hold: one test each. */
function smoke(): Suite[] {
  return globSync('*/smoke/*.ts', { cwd: root, exclude: ['node_modules'] })
    .filter((file) => readFileSync(join(root, file), 'utf8').startsWith(`/**\n * \`node ${file}\``))
    .map((file) => ({
      name: file,
      program: { command: process.execPath, args: [file] },
      read: ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }),
    }));
}

/** `pnpm sim` in short. */
function trials(): Suite {
  const args = ['stack/src/main.ts', 'sim', '--short'];
  return {
    name: 'the stream under trial',
    program: { command: process.execPath, args },
    read: ({ output }) => ofTrials(output),
  };
}

export async function runSuites(list: Suite[], logs: string): Promise<Tally> {
  let total = none;
  for (const suite of list) total = sum(total, await one(suite, logs));
  return total;
}

async function one({ name, program, read }: Suite, logs: string): Promise<Tally> {
  const log = join(logs, `suite-${name.replace(/\W+/g, '-')}.log`);
  const { outcome, tally } = await step(
    `Tests: ${name}`,
    async () => {
      const ended = await run(program, log);
      return { outcome: ended, tally: honest(read(ended), ended.code) };
    },
    (result) => `${result.tally.passed} passed, ${result.tally.failed} failed`,
  );
  if (tally.failed > 0) console.log(shortened(outcome.output, 120));
  return tally;
}
