import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounds } from './rounds.ts';

test('each has its turn before anyone has a second', async () => {
  const order: string[] = [];
  const turn = (name: string) => async (round: number) => {
    order.push(name);
    return round;
  };
  assert.deepEqual(await rounds(2, { a: turn('a'), b: turn('b') }), { a: [0, 1], b: [0, 1] });
  assert.deepEqual(order, ['a', 'b', 'a', 'b']);
});
