/** What the files of this folder claim: a contract a claim, its title in words. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Claim {
  file: string;
  contract: string;
  title: string;
  /** A wrong variant: the solver must find a case against it, or it could not be believed elsewhere. */
  planted: boolean;
  /** Where the solver cannot tell: why, and what stands in for it. */
  undecided?: string;
}

const CLAIM = /((?:^\/\/\/.*\n)+)contract (\w+)/gm;

export function claims(): Claim[] {
  return globSync('*.sol', { cwd: import.meta.dirname })
    .sort()
    .flatMap((file) => claimsIn(file, readFileSync(join(import.meta.dirname, file), 'utf8')));
}

/** A contract without a title is none of ours, and refused. */
export function claimsIn(file: string, source: string): Claim[] {
  const found = [...source.matchAll(CLAIM)].map(([, notes, contract]): Claim => {
    const tag = (name: string) =>
      new RegExp(`@${name} (.*(?:\\n/// [^@].*)*)`).exec(notes!)?.[1]?.replaceAll('\n///', '');
    const title = tag('title') ?? '';
    return {
      file,
      contract: contract!,
      title,
      planted: title.startsWith('planted'),
      undecided: tag('custom:undecided'),
    };
  });
  const contracts = source.match(/^contract \w+/gm) ?? [];
  if (contracts.length !== found.length || found.some(({ title }) => !title))
    throw new Error(`${file}: each contract is a claim and has a @title`);
  return found;
}

export type Answer = 'proved' | 'refuted' | 'undecided';

/** From the solver's words; a claim is proved where each of its assertions is. */
export function answerIn(messages: string[]): Answer {
  const of = (pattern: RegExp) => messages.filter((message) => pattern.test(message)).length;
  if (of(/^CHC: .* happens here/) > 0) return 'refuted';
  if (of(/^CHC: .* might happen here/) > 0) return 'undecided';
  if (of(/^CHC: .* check is safe/) > 0) return 'proved';
  throw new Error(`the solver said nothing of the claim:\n${messages.join('\n')}`);
}

/** What is wrong with an answer; nothing where it is the one that the claim is made for. */
export function complaint({ planted, undecided }: Claim, answer: Answer): string | undefined {
  if (planted) return answer === 'refuted' ? undefined : 'the planted mistake was not found';
  if (answer === 'refuted') return 'does not hold';
  if (answer === 'undecided' && undecided === undefined)
    return 'is undecided, and its contract does not say so';
  if (answer === 'proved' && undecided !== undefined)
    return 'is proved, and its contract says that it is undecided';
  return undefined;
}
