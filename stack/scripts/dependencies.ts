/** Writes docs/dependencies.md: what we depend on directly, under which licence, and where; `--check` compares. */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const WORKSPACES = ['.', 'app', 'workers', 'indexer', 'contracts', 'db', 'stack', 'e2e', 'bench'];
const FILE = join(root, 'docs/dependencies.md');
/** Where the package itself says nothing: its repository does. */
const SAID_ELSEWHERE: Record<string, string> = { '@inlang/plugin-message-format': 'Apache-2.0' };

interface Manifest {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

interface Row {
  name: string;
  version: string;
  licence: string;
  /** Workspaces; those that need it only to build or to test stand in brackets. */
  users: string[];
}

function rows(): Row[] {
  const found = new Map<string, Row>();
  for (const workspace of WORKSPACES) {
    const { dependencies = {}, devDependencies = {} } = read(join(root, workspace, 'package.json'));
    const user = workspace === '.' ? 'root' : workspace;
    const note = (names: Record<string, string>, as: string) => {
      for (const [name, range] of Object.entries(names)) {
        if (range.startsWith('workspace:')) continue;
        const installed = read(
          join(realpathSync(join(root, workspace, 'node_modules', name)), 'package.json'),
        );
        const licence = installed.license ?? SAID_ELSEWHERE[name];
        if (!licence) throw new Error(`${name} does not say its licence`);
        const row = found.get(name) ?? { name, version: installed.version, licence, users: [] };
        row.users.push(as);
        found.set(name, row);
      }
    };
    note(dependencies, user);
    note(devDependencies, `(${user})`);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const HEAD = `# What we depend on

Direct dependencies, their exact versions and licences, and the workspaces that use them; in brackets: to build or to
test alone. Written by \`node stack/scripts/dependencies.ts\`, compared by \`pnpm check\`.

`;

function table(list: Row[]): string {
  const cells = [
    ['package', 'version', 'licence', 'used by'],
    ...list.map(({ name, version, licence, users }) => [name, version, licence, users.join(', ')]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: string[]) => `| ${row.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n')}\n`;
}

const text = HEAD + table(rows());
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('docs/dependencies.md is not what the packages say: node stack/scripts/dependencies.ts');
  process.exit(1);
}
