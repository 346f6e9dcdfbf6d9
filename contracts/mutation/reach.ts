/** Which tests run which code: a mutant is shown only to tests that could notice it. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from './bench.ts';
import { compile, type Code } from './compiler.ts';
import { instrumented, type Statement } from './instrument.ts';
import type { Mutant } from './mutants.ts';
import type { SourceName } from './sources.ts';

const PATIENCE = 300_000;
const root = join(import.meta.dirname, '../..');

interface Reached {
  id: string;
  ms: number;
  /** Places in the list of statements; undefined: what it runs is not known, so it may run all. */
  hits?: number[];
}
interface Measured {
  fingerprint: string;
  statements: Statement[];
  tests: Reached[];
}

/** Of all that the outcome of a test depends on. */
export function fingerprint(pattern: string): string {
  const hash = createHash('sha256');
  for (const file of globSync(pattern, { cwd: root }).sort())
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Measured once for a state of sources and tests. */
export async function reach(state: string, sources: SourceName[], original: Code): Promise<Reach> {
  const file = join(state, 'reach.json');
  const now = fingerprint('contracts/{src,test,demo,deploy,eip712,safe}/**/*.{sol,ts}');
  const known = existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as Measured);
  if (known && known.fingerprint === now) return new Reach(known);
  const measured = { fingerprint: now, ...(await measure(state, sources, original)) };
  writeFileSync(file, JSON.stringify(measured));
  return new Reach(measured);
}

async function measure(state: string, sources: SourceName[], original: Code) {
  const { texts, statements } = instrumented(sources);
  const marked = compile([...original.keys()], texts);
  if (!marked) throw new Error('the contracts do not compile with marks at their statements');
  const place = new Map(statements.map(({ tag }, n) => [tag, n]));
  const bench = new Bench(join(state, 'copy-reach'), { reach: true });
  bench.copy.install(marked);
  const runs = await bench.test({ reach: true, patience: PATIENCE }).finally(() => bench.stop());
  const plain = new Bench(join(state, 'copy-reach'));
  plain.copy.install(original);
  const truth = await plain.test({ reach: true, patience: PATIENCE }).finally(() => plain.stop());
  const tests = runs.map(({ id, error, hits }, n): Reached => {
    const known = error === undefined || hits!.length === 0; // a test of the repository, not of its contracts
    return { id, ms: truth[n]!.ms, hits: known ? hits!.flatMap((tag) => place.get(tag) ?? []) : undefined };
  });
  const fails = ({ hits }: Reached, n: number) => truth[n]!.error !== undefined && hits?.length !== 0;
  for (const { id } of tests.filter(fails)) console.log(`fails without any mutant, so it kills none: ${id}`);
  return { statements, tests: tests.filter((test, n) => !fails(test, n)) };
}

export class Reach {
  private readonly statements: Statement[];
  private readonly tests: { id: string; ms: number; hits: Set<number> | undefined }[];
  /** Tests that killed, by the place of what they killed: the likeliest to do so again. */
  private readonly killers = new Map<string, string[]>();

  constructor({ statements, tests }: Omit<Measured, 'fingerprint'>) {
    this.statements = statements;
    this.tests = tests.map(({ hits, ...test }) => ({ ...test, hits: hits && new Set(hits) }));
  }

  /** Likeliest killers first, then those that run what lies inside the change, then those that run what few others run of
   * the same source: a test of a rule breaks it, and so comes where the others do not. */
  testsFor(mutant: Mutant): { id: string; ms: number }[] {
    const around = this.around(mutant);
    const inside = this.places(({ start, end }) => mutant.start <= start && end <= mutant.end, mutant.file);
    const killers = this.killers.get(mutant.place) ?? [];
    const runs = (places: number[]) => (test: { hits?: Set<number> }) =>
      !test.hits || places.some((n) => test.hits!.has(n));
    const may = around.length === 0 ? () => true : runs(around);
    const rank = (test: { id: string; hits?: Set<number> }) =>
      (killers.includes(test.id) ? -2 : 0) - (runs(inside)(test) ? 1 : 0);
    const rare = this.rarity(mutant.file);
    const order = this.tests.filter(may).map((test) => ({ test, rank: rank(test), rare: rare(test) }));
    return order
      .sort((a, b) => a.rank - b.rank || b.rare - a.rare || a.test.ms - b.test.ms)
      .map(({ test }) => test);
  }

  /** How much a test runs of a source, each statement counting the more the fewer tests run it. */
  private rarity(file: SourceName) {
    const places = this.places(() => true, file);
    const weights = places.map((n) => [n, 1 / this.tests.filter(({ hits }) => hits?.has(n)).length] as const);
    return ({ hits }: { hits: Set<number> | undefined }) =>
      hits ? weights.reduce((sum, [n, weight]) => sum + (hits.has(n) ? weight : 0), 0) : 0;
  }

  killed({ place }: Mutant, by: string) {
    this.killers.set(place, [by, ...(this.killers.get(place) ?? [])].slice(0, 5));
  }

  /** The innermost statement; where there is none (a modifier, a constant), all of the file, or nothing that is known. */
  private around({ file, start, end }: Mutant): number[] {
    const holding = this.places((s) => s.start <= start && end <= s.end, file);
    const size = (n: number) => this.statements[n]!.end - this.statements[n]!.start;
    const [innermost] = holding.sort((a, b) => size(a) - size(b));
    return innermost === undefined ? this.places(() => true, file) : [innermost];
  }

  private places(fits: (statement: Statement) => boolean, file: SourceName): number[] {
    return this.statements.flatMap((s, n) => (s.file === file && fits(s) ? [n] : []));
  }
}
