/** Survivors that are explained, in survivors.json: each with the reason why no test can or should notice it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutantsOf } from './mutants.ts';
import { textOf } from './sources.ts';
import { targets } from './targets.ts';

interface Explained {
  mutant: string;
  why: string;
}

export function explained(): Map<string, string> {
  const file = join(import.meta.dirname, 'survivors.json');
  const list = JSON.parse(readFileSync(file, 'utf8')) as Explained[];
  return new Map(list.map(({ mutant, why }) => [mutant, why]));
}

/** Explanations of mutants that the sources of today do not give. */
export function stale(): string[] {
  const keys = [...explained().keys()];
  const files = targets()
    .flatMap(({ sources }) => sources)
    .filter((file) => keys.some((key) => key.startsWith(file)));
  const all = new Set(files.flatMap((file) => mutantsOf(file, textOf(file))).map(({ key }) => key));
  return keys.filter((key) => !all.has(key));
}
