/** Solidity sources by the names that the compiler uses, and what each imports. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');

/** `contracts/src/…` in this checkout; `@openzeppelin/…` in its packages. */
export type SourceName = string;

const texts = new Map<SourceName, string>();
export function textOf(name: SourceName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(name.startsWith('@') ? require.resolve(name) : join(root, name), 'utf8');
  texts.set(name, text);
  return text;
}

const IMPORT = /^\s*import\s+(?:[^"';]*?from\s+)?["']([^"']+)["']/gm;

function importsOf(name: SourceName): SourceName[] {
  return [...textOf(name).matchAll(IMPORT)].map(([, path]) =>
    path!.startsWith('.') ? posix.join(posix.dirname(name), path!) : path!,
  );
}

const closures = new Map<SourceName, Set<SourceName>>();
/** The source and all that it imports, directly or not. */
export function closureOf(name: SourceName): Set<SourceName> {
  const known = closures.get(name);
  if (known) return known;
  const closure = new Set<SourceName>();
  const waiting = [name];
  for (let next = waiting.pop(); next; next = waiting.pop())
    if (!closure.has(next)) {
      closure.add(next);
      waiting.push(...importsOf(next));
    }
  closures.set(name, closure);
  return closure;
}
