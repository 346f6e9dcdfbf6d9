import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cssMark } from '../css-mark.ts';

it('tells all components apart', () => {
  const root = join(import.meta.dirname, '..');
  const marks = globSync('src/**/*.svelte', { cwd: root }).map((file) => cssMark(join(root, file)));
  expect(marks.length).toBeGreaterThan(100);
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks.every((mark) => /^[a-z][a-z0-9]{3}$/.test(mark))).toBe(true);
});
