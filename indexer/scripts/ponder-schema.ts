/**
 * Writes ponder.schema.ts from the one description of chain_*: `node indexer/scripts/ponder-schema.ts`. As text of its
 * own it counts in Ponder's build id, so that a changed description is indexed anew. `--check` fails where it is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainTables } from '@partisipro/db/chain';
import type { Table } from '@partisipro/db/tables';

const file = join(import.meta.dirname, '../ponder.schema.ts');
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const HEAD = `// Made by scripts/ponder-schema.ts from db/src/chain; do not edit.
import { index, onchainTable, primaryKey } from 'ponder';

/** Every block that changed something, and in realtime every block: whose state the other tables are. Pruned. */
export const block = onchainTable('block', (p) => ({
  blockNumber: p.int8({ mode: 'bigint' }).primaryKey(),
  hash: p.hex().notNull(),
  parentHash: p.hex().notNull(),
  timestamp: p.int8({ mode: 'number' }).notNull(),
}));

/** Which project a contract belongs to: an event names its contract alone. */
export const part = onchainTable('part', (p) => ({
  address: p.hex().primaryKey(),
  token: p.hex().notNull(),
}));
`;

function tableText(name: string, { columns, key, indexes }: Table): string {
  const lines = Object.entries(columns).map(
    ([column, { ponder, nullable }]) => `    ${camel(column)}: p.${ponder}${nullable ? '' : '.notNull()'},`,
  );
  const rules = [
    `pk: primaryKey({ columns: [${key.map((column) => `t.${camel(column)}`).join(', ')}] })`,
    // Of the indexes only this: the others serve the API, and Ponder makes all of them anew at each start.
    ...('by_block' in indexes ? ['byBlock: index().on(t.blockNumber)'] : []),
  ];
  return `
export const ${camel(name)} = onchainTable(
  '${name}',
  (p) => ({
${lines.join('\n')}
  }),
  (t) => ({ ${rules.join(', ')} }),
);
`;
}

const text =
  HEAD +
  Object.entries(chainTables)
    .map(([name, table]) => tableText(name, table))
    .join('');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('ponder.schema.ts is out of date: run `node indexer/scripts/ponder-schema.ts`');
  process.exitCode = 1;
}
