/** What the documents say of the tests, and what tests there are: for `threats.ts` and `properties.ts`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const tests = join(root, 'contracts', 'test');

/** `token.test.ts: hold one declaration at a time`, between backticks. */
const CITED = /`([\w/-]+\.(?:test\.ts|sol)): ([^`]+)`/g;
const TITLE = /\b(?:it|test|describe)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const SOLIDITY = /\bfunction ((?:test|invariant)\w*)\(/g;

const documents = () => globSync('{SECURITY.md,docs/**/*.md}', { cwd: root }).sort();
export const textOf = (document: string) => readFileSync(join(root, document), 'utf8');

/** Every test that a document names and that is not there, as a line to print. */
export function missingTests(): string[] {
  const known = new Map<string, RegExp[]>();
  const titlesIn = (file: string) => {
    const titles = known.get(file) ?? titlesOf(file);
    known.set(file, titles);
    return titles;
  };
  return documents().flatMap((document) =>
    [...textOf(document).matchAll(CITED)]
      .filter(([, file, title]) => !titlesIn(file!).some((known) => known.test(title!)))
      .map(([, file, title]) => `${document} names a test that is not there: ${file}: ${title}`),
  );
}

/** Titles of one file; where a title has a part that a loop fills in, anything may stand there. */
function titlesOf(file: string): RegExp[] {
  if (!globSync(file, { cwd: tests }).length) return [];
  const text = readFileSync(join(tests, file), 'utf8');
  const names = file.endsWith('.sol')
    ? [...text.matchAll(SOLIDITY)].map(([, name]) => name!)
    : [...text.matchAll(TITLE)].map(([, , title]) => title!.replace(/\\(.)/g, '$1'));
  return names.map(
    (name) =>
      new RegExp(
        `^${name
          .split(/\$\{[^}]*\}/)
          .map(RegExp.escape)
          .join('.+')}$`,
      ),
  );
}

/** The rows of all tables of a document, each with the heading it stands under; heads and rules left out. */
export function rowsOf(document: string): { section: string; cells: string[] }[] {
  let section = '';
  let inTable = false;
  const rows: { section: string; cells: string[] }[] = [];
  for (const line of textOf(document).split('\n')) {
    if (line.startsWith('#')) section = line.replace(/^#+ /, '');
    const cells = line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [];
    if (inTable && cells.length) rows.push({ section, cells });
    inTable = cells.length > 0 && (inTable || cells.every((cell) => /^:?-+:?$/.test(cell)));
  }
  return rows;
}
