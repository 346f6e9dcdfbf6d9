import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { scriptsOf, since, weight } from './seen.ts';

const body = (text: string) => Buffer.from(text.repeat(100));

test('each file is packed by itself, and what came later is told apart', () => {
  const first = scriptsOf(new Map([['http://a/one.js', body('one')]]));
  const both = scriptsOf(
    new Map([
      ['http://a/one.js', body('one')],
      ['http://a/two.js?v=1', body('two')],
    ]),
  );
  assert.deepEqual(
    since(both, first).map(({ path }) => path),
    ['/two.js'],
  );
  const packed = (text: string) => gzipSync(body(text), { level: 9 }).length;
  assert.equal(weight(both), packed('one') + packed('two'));
});
