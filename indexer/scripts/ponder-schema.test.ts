import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('ponder.schema.ts is what the description of chain_* amounts to', () => {
  const script = join(import.meta.dirname, 'ponder-schema.ts');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
