import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runChecks } from './checks.ts';

test('checks that run side by side are all counted', async () => {
  const logs = mkdtempSync(join(tmpdir(), 'partisipro-checks-'));
  const check = (name: string, command: string) => ({ name, command, args: [] });
  const list = ['a', 'b', 'c'].flatMap((name) => [
    check(`${name} holds`, 'true'),
    check(`${name} fails`, 'false'),
  ]);
  expect(await runChecks([...list, check('is not there', 'no-such-program')], logs)).toEqual({
    passed: 3,
    failed: 4,
  });
  rmSync(logs, { recursive: true });
});
