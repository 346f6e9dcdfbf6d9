import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../..');
const files = (pattern: string) => globSync(pattern, { cwd: src });
const text = (file: string) => readFileSync(join(src, file), 'utf8');
const shown = files('routes/design/*.svelte').map(text).join('\n');
/** Those that the page does not import. */
const absent = (components: string[]) => components.filter((file) => !shown.includes(`/${basename(file)}'`));

it('shows every part', () => {
  // what every list here is shown by
  const parts = files('lib/parts/*.svelte').filter((file) => basename(file) !== 'Listed.svelte');
  expect(parts.length).toBeGreaterThan(20);
  expect(absent(parts)).toEqual([]);
});

it('shows every list in its states', () => {
  const lists = files('{lib,routes}/**/*.svelte').filter(
    (file) => text(file).includes("parts/Listed.svelte'") && basename(file) !== 'Loaded.svelte',
  );
  expect(lists.length).toBeGreaterThan(15);
  expect(absent(lists)).toEqual([]);
});
