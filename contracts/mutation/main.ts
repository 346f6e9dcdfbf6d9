/**
 * `pnpm mutate`: changes the contracts in small ways, each of which some test should notice. `--contract X` (more than
 * once), `--sample N` mutants each, `--only TEXT` in the name, `--seed`, `--jobs`, `--quick` without the Solidity tests,
 * `--budget S` as many seconds of tests for each, the likeliest first: a first look,
 * `--fresh` forgets earlier runs. Wants compiled contracts and `--state`, a folder for copies and results.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Bench } from './bench.ts';
import { inOrder } from './choose.ts';
import { compile, deployables } from './compiler.ts';
import { mutantsOf } from './mutants.ts';
import { fingerprint, reach } from './reach.ts';
import { excerpt, line, lost, sum, type Met } from './report.ts';
import { Results } from './results.ts';
import { SolidityTests } from './solidity.ts';
import { textOf } from './sources.ts';
import { explained, stale } from './survivors.ts';
import { targets } from './targets.ts';
import { tryAll, type Trial } from './trial.ts';

const { values } = parseArgs({
  options: {
    contract: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string', default: '32' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: 'partisipro' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    quick: { type: 'boolean', default: false },
    budget: { type: 'string', default: 'Infinity' },
    fresh: { type: 'boolean', default: false },
    state: { type: 'string' },
  },
});
const { state } = values;
if (!state) throw new Error('--state is missing: the folder for copies and results');

const all = targets();
const unknown = values.contract.filter((name) => !all.some((target) => target.name === name));
if (unknown.length > 0)
  throw new Error(`there is no ${unknown.join(', ')}; there are: ${all.map(({ name }) => name).join(', ')}`);
const chosen = values.contract.length > 0 ? all.filter(({ name }) => values.contract.includes(name)) : all;

const begun = performance.now();
const seconds = () => ((performance.now() - begun) / 1000).toFixed(0);
const original = compile(deployables(join(import.meta.dirname, '../artifacts')), new Map());
if (!original) throw new Error('the contracts do not compile');
const reached = await reach(state, all.flatMap(({ sources }) => sources), original); // prettier-ignore
console.log(`which test runs what is known after ${seconds()} s`);

const trial: Trial = {
  original,
  reach: reached,
  results: new Results(
    join(state, 'results.jsonl'),
    {
      sources: fingerprint('contracts/src/**/*.sol'),
      tests: `${values.quick ? 'quick ' : ''}${fingerprint('contracts/test/**/*.{ts,sol}')}`,
    },
    values.fresh,
  ),
  benches: Array.from({ length: Number(values.jobs) }, (_, n) => new Bench(join(state, `copy-${n + 1}`))),
  budget: Number(values.budget) * 1_000,
  solidity: values.quick ? undefined : new SolidityTests(join(state, 'copy-solidity')),
  tell: (result) => console.log(line(result)),
};
for (const bench of trial.benches) bench.copy.install(original);

const reasons = explained();
const met: Met[] = [];
const open: Met[] = [];
for (const { name, sources } of chosen) {
  const mutants = sources.flatMap((file) => mutantsOf(file, textOf(file)));
  const fit = inOrder(mutants, values.seed).filter(({ key }) => key.includes(values.only));
  const here = await tryAll(trial, name, fit, Number(values.sample));
  open.push(...sum(name, here, reasons));
  met.push(...here);
}
for (const bench of trial.benches) bench.stop();

const wrong = [
  ...lost(met, reasons),
  ...stale().map((key) => `survivors.json explains what is not there: ${key}`),
];
if (open.length > 0) console.log('\nSurvivors that nobody has explained:');
for (const { mutant, result } of open) console.log(`\n${result.key}\n${excerpt(mutant)}`);
for (const text of wrong) console.error(text);
console.log();
sum('Together', met, reasons);
console.log(`${seconds()} s`);
process.exit(open.length + wrong.length > 0 ? 1 : 0);
