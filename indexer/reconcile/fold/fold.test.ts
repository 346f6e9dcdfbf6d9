import { zeroAddress } from 'viem';
import { expect, test } from 'vitest';
import type { Cells } from './book.ts';
import { differs, fold } from './fold.ts';
import type { Told } from './logs.ts';

const [TOKEN, ME, YOU] = ['a', 'b', 'c'].map((digit) => `0x${digit.repeat(40)}`) as [string, string, string];

const transfer = (block: number, from: string, to: string, value: bigint): Told => ({
  ...{ name: 'ProjectToken.Transfer', emitter: TOKEN, token: TOKEN, args: { from, to, value } },
  ...{ block, index: 0, time: 1_000 + block, hash: `0x${'d'.repeat(64)}` },
});
const book = fold([
  transfer(1, zeroAddress, ME, 5n),
  transfer(2, ME, YOU.toUpperCase().replace('X', 'x'), 2n),
]);
const rows = (table: string): Cells[] => structuredClone([...book.of(table).values()]);

test('transfers are rows, and add up to balances', () => {
  expect(rows('transfer').map(({ sender, shares }) => [sender, shares])).toEqual([
    [zeroAddress, 5n],
    [ME, 2n],
  ]);
  expect(rows('holder').map(({ balance, block_number }) => [balance, block_number])).toEqual([
    [3n, 2],
    [2n, 2],
  ]);
  for (const table of ['transfer', 'holder']) expect(differs(table, book, rows(table))).toBeUndefined();
});

test('another value, a row too many and one too few are differences', () => {
  const [first, second] = rows('holder') as [Cells, Cells];
  expect(differs('holder', book, [{ ...first, balance: '4' }, second])).toMatch(
    /balance is 4 in MySQL, 3 by/,
  );
  expect(differs('holder', book, [first])).toMatch(/MySQL lacks this row/);
  expect(differs('holder', book, [first, second, { ...first, account: TOKEN }])).toMatch(/no event tells/);
});

test('an event of which nothing is known is an error: no rule, no proof', () => {
  expect(() => fold([{ ...transfer(1, ME, YOU, 1n), name: 'ProjectToken.Split' }])).toThrow(/Split/);
});
