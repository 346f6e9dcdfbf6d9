import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, table } from './table.ts';

test('figures stand at the right, names at the left', () => {
  assert.equal(
    table(
      ['what', 'ms'],
      [
        ['a', '5'],
        ['longer', '1,200'],
      ],
    ),
    ['what       ms', '------  -----', 'a           5', 'longer  1,200'].join('\n'),
  );
});

test('three digits count', () => {
  assert.equal(figure(14_236), '14,236');
  assert.equal(figure(1.2345), '1.23');
  assert.equal(figure(0.04671), '0.0467');
  assert.equal(figure(0), '0');
});
