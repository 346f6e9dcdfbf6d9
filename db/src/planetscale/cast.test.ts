import { expect, test } from 'vitest';
import type { Field } from '@planetscale/database';
import { bind, cast } from './cast.ts';
import { errno, isDuplicateKey, isRetryable } from './errno.ts';

const field = (type: string) => ({ name: 'c', type }) as Field;

test('times are UTC', () => {
  expect(cast(field('DATETIME'), '2026-11-24 10:11:12.345')).toEqual(new Date('2026-11-24T10:11:12.345Z'));
  expect(cast(field('TIMESTAMP'), '2026-11-24 10:11:12')).toEqual(new Date('2026-11-24T10:11:12Z'));
});

test('a 64-bit integer is a number only where it is exact', () => {
  expect(cast(field('INT64'), '9007199254740991')).toBe(9007199254740991);
  expect(cast(field('UINT64'), '18446744073709551615')).toBe(18446744073709551615n);
  expect(cast(field('INT64'), '-9223372036854775808')).toBe(-9223372036854775808n);
});

test('a decimal keeps every digit and null stays null', () => {
  expect(cast(field('DECIMAL'), '99999999999999999999999999999999999999')).toBe(
    '99999999999999999999999999999999999999',
  );
  expect(cast(field('DECIMAL'), null)).toBeNull();
});

test('parameters: dates as UTC text, bigint as digits', () => {
  expect(bind(new Date('2026-11-24T10:11:12.345Z'))).toBe('2026-11-24 10:11:12.345');
  expect(bind(2n ** 119n)).toBe((2n ** 119n).toString());
  expect(bind('x')).toBe('x');
});

test("MySQL's number is read from the message", () => {
  const error = new Error('target: x: desc = Duplicate entry (errno 1062) (sqlstate 23000)');
  expect(errno(error)).toBe(1062);
  expect(isDuplicateKey(error)).toBe(true);
  expect(isRetryable(new Error('(errno 1213) (sqlstate 40001)'))).toBe(true);
  expect(errno(new Error('fetch failed'))).toBeUndefined();
});
