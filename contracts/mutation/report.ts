/** What a run tells: a line a mutant, and at the end the score and the survivors as changes of the source. */
import type { Mutant } from './mutants.ts';
import { mutated } from './mutants.ts';
import type { Result } from './results.ts';
import { textOf } from './sources.ts';

export interface Met {
  mutant: Mutant;
  result: Result;
}

export const line = ({ verdict, by, seconds, key }: Result) =>
  `${verdict.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${key}${by ? `\n                   ${by}` : ''}`;

/** The lines that the change touches, before and after. */
export function excerpt(mutant: Mutant): string {
  const before = textOf(mutant.file);
  const number = before.slice(0, mutant.start).split('\n').length;
  const whole = (text: string, start: number, end: number) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', end);
    return text.slice(from, to < 0 ? undefined : to).split('\n');
  };
  const minus = whole(before, mutant.start, mutant.end).map((text) => `  - ${text}`);
  const plus = whole(mutated(before, mutant), mutant.start, mutant.start + mutant.by.length);
  return [`${mutant.file}:${number}`, ...minus, ...plus.map((text) => `  + ${text}`)].join('\n');
}

/** Survivors that nobody has explained; 0 is what a run should end with. */
export function sum(target: string, met: Met[], reasons: Map<string, string>): Met[] {
  const of = (verdict: string) => met.filter(({ result }) => result.verdict === verdict);
  const [killed, survived, none] = [of('killed').length, of('survived'), of('void').length];
  const counted = killed + survived.length;
  const open = survived.filter(({ result }) => !reasons.has(result.key));
  const score = counted === 0 ? 'none' : `${((100 * killed) / counted).toFixed(1)} %`;
  console.log(
    `${target}: ${score}, ${killed} of ${counted} killed, ${survived.length - open.length} explained, ` +
      `${open.length} open (${none} did not count)`,
  );
  return open;
}

export function lost(met: Met[], reasons: Map<string, string>): string[] {
  return met.flatMap(({ result: { key, verdict } }) =>
    verdict === 'killed' && reasons.has(key) ? [`survivors.json explains what is killed: ${key}`] : [],
  );
}
