/** A hash over the content of files, so that nothing is built twice from the same inputs. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.ts';

const LEFT_OUT =
  /(^|\/)(node_modules|\.svelte-kit|\.wrangler|artifacts|cache|paraglide|test-results)(\/|$)|\.test\.ts$/;

/** Inputs are globs relative to the checkout; a folder stands for all that is in it. */
export function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf).toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(input: string): string[] {
  const found = globSync([input, `${input}/**/*`], { cwd: root, exclude: (path) => LEFT_OUT.test(path) });
  return found.filter((file) => !LEFT_OUT.test(file) && statSync(join(root, file)).isFile());
}
