/** What became of each mutant, a line each, so that a run that was cut off goes on where it was. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

export type Verdict = 'killed' | 'survived' | 'void';

export interface Result {
  key: string;
  target: string;
  verdict: Verdict;
  /** The test that noticed; for a void one, why it does not count. */
  by?: string;
  /** Hash of the code: two mutants with the same are one. */
  code?: string;
  seconds: number;
}
interface Line extends Result {
  sources: string;
  tests: string;
}

export class Results {
  private readonly file: string;
  private readonly state: { sources: string; tests: string };
  private readonly known = new Map<string, Result>();

  constructor(file: string, state: { sources: string; tests: string }, fresh: boolean) {
    this.file = file;
    this.state = state;
    mkdirSync(dirname(file), { recursive: true });
    if (fresh) rmSync(file, { force: true });
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    for (const line of text.split('\n').filter(Boolean)) this.recall(JSON.parse(line) as Line);
  }

  of(key: string): Result | undefined {
    return this.known.get(key);
  }

  /** Code of the mutants of a contract that counted. */
  codes(target: string): Set<string> {
    const counted = [...this.known.values()].filter((r) => r.target === target && r.verdict !== 'void');
    return new Set(counted.flatMap(({ code }) => code ?? []));
  }

  add(result: Result) {
    this.known.set(result.key, result);
    appendFileSync(this.file, `${JSON.stringify({ ...result, ...this.state })}\n`);
  }

  /** New tests may kill a survivor; what was killed stays so until the sources change. */
  private recall({ sources, tests, ...result }: Line) {
    const holds =
      sources === this.state.sources && (result.verdict !== 'survived' || tests === this.state.tests);
    if (holds) this.known.set(result.key, result);
    else this.known.delete(result.key);
  }
}
