/** One mutant after the other, on as many benches as there are: compiled, deployed by the tests, noticed or not. */
import { createHash } from 'node:crypto';
import type { Bench } from './bench.ts';
import { compile, type Code } from './compiler.ts';
import { mutated, type Mutant } from './mutants.ts';
import type { Reach } from './reach.ts';
import type { Result, Results } from './results.ts';
import type { SolidityTests } from './solidity.ts';
import { closureOf, textOf, type SourceName } from './sources.ts';

export interface Trial {
  original: Code;
  reach: Reach;
  results: Results;
  benches: Bench[];
  /** Left out where nobody wants to wait for them. */
  solidity: SolidityTests | undefined;
  /** Of all that could notice a mutant as many tests, the likeliest first, as take so many milliseconds. */
  budget: number;
  tell: (result: Result, mutant: Mutant) => void;
}

/** Goes through the mutants in their order until `wanted` of them have counted; the results of those that were met. */
export async function tryAll(trial: Trial, target: string, mutants: Mutant[], wanted: number) {
  const waiting = [...mutants];
  const met: { mutant: Mutant; result: Result }[] = [];
  const codes = trial.results.codes(target);
  let counted = 0;
  let busy = 0;
  const work = async (bench: Bench) => {
    while (counted + busy < wanted) {
      const mutant = waiting.shift();
      if (!mutant) return;
      busy += 1;
      const result = trial.results.of(mutant.key) ?? (await one(trial, target, mutant, bench, codes));
      busy -= 1;
      if (result.verdict !== 'void') counted += 1;
      met.push({ mutant, result });
    }
  };
  // Whoever stops because the others might bring the number together must look again when they did not.
  const enough = () => counted >= wanted || waiting.length === 0;
  while (!enough()) await Promise.all(trial.benches.map(work));
  return met;
}

async function one(trial: Trial, target: string, mutant: Mutant, bench: Bench, codes: Set<string>) {
  const begun = performance.now();
  const end = (verdict: Result['verdict'], by?: string, code?: string) => {
    const seconds = (performance.now() - begun) / 1000;
    const result = { key: mutant.key, target, verdict, by, code, seconds };
    trial.results.add(result);
    trial.tell(result, mutant);
    return result;
  };
  const changed = changedCode(trial.original, mutant);
  if (!changed) return end('void', 'does not compile');
  if (changed.size === 0) return end('void', 'the same code');
  const code = createHash('sha256')
    .update(JSON.stringify([...changed]))
    .digest('hex');
  if (codes.has(code)) return end('void', 'the code of another mutant');
  codes.add(code);
  const by = (await onBench(trial, mutant, bench, changed)) ?? (await trial.solidity?.killerOf(mutant));
  if (by !== undefined) return end('killed', by, code);
  if (isTheSame(mutant, [...changed.keys()])) return end('void', 'the same code once optimised');
  return end('survived', undefined, code);
}

/** Only contracts that take the source in can differ; those that do, with their new code. */
function changedCode(original: Code, mutant: Mutant): Code | undefined {
  const takers = [...original.keys()].filter((name) => closureOf(name).has(mutant.file));
  const code = compile(takers, new Map([[mutant.file, mutated(textOf(mutant.file), mutant)]]));
  return code && new Map([...code].filter(([name, bytes]) => bytes !== original.get(name)));
}

/** What the optimiser makes of both; asked only of those that no test noticed. */
function isTheSame(mutant: Mutant, names: SourceName[]): boolean {
  const [was, is] = [textOf(mutant.file), mutated(textOf(mutant.file), mutant)].map((text) =>
    compile(names, new Map([[mutant.file, text]]), true),
  );
  return names.every((name) => was!.get(name) === is!.get(name));
}

async function onBench({ original, reach, budget }: Trial, mutant: Mutant, bench: Bench, changed: Code) {
  let spent = 0;
  const tests = reach.testsFor(mutant).filter(({ ms }) => (spent += ms) <= budget);
  if (tests.length === 0) return undefined;
  const longest = Math.max(...tests.map(({ ms }) => ms));
  bench.copy.install(changed);
  try {
    const runs = await bench.test({ tests: tests.map(({ id }) => id), patience: 20_000 + 10 * longest });
    const killer = runs.find(({ error }) => error !== undefined);
    if (killer) reach.killed(mutant, killer.id);
    return killer?.id;
  } finally {
    bench.copy.install(new Map([...changed.keys()].map((name) => [name, original.get(name)!])));
  }
}
