import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { Results } from './results.ts';

const result = (key: string, verdict: 'killed' | 'survived' | 'void') =>
  ({ key, target: 'C', verdict, code: `code of ${key}`, seconds: 1 }) as const;

it('a run goes on where it was, asks new tests about survivors alone and new sources about all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'partisipro-mutation-'));
  const file = join(folder, 'results.jsonl');
  const open = (sources: string, tests: string, fresh = false) =>
    new Results(file, { sources, tests }, fresh);
  const first = open('s1', 't1');
  for (const [key, verdict] of [
    ['a', 'killed'],
    ['b', 'survived'],
    ['c', 'void'],
  ] as const)
    // prettier-ignore
    first.add(result(key, verdict));
  const verdicts = (results: Results) => ['a', 'b', 'c'].map((key) => results.of(key)?.verdict);
  assert.deepEqual(verdicts(open('s1', 't1')), ['killed', 'survived', 'void']);
  assert.deepEqual([...open('s1', 't1').codes('C')], ['code of a', 'code of b']);
  assert.deepEqual(verdicts(open('s1', 't2')), ['killed', undefined, 'void']);
  assert.deepEqual(verdicts(open('s2', 't1')), [undefined, undefined, undefined]);
  open('s1', 't2').add(result('b', 'killed'));
  assert.deepEqual(verdicts(open('s1', 't3')), ['killed', 'killed', 'void']);
  assert.deepEqual(verdicts(open('s1', 't3', true)), [undefined, undefined, undefined]);
  rmSync(folder, { recursive: true });
});
