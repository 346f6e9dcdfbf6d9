import { expect, test } from 'vitest';
import { clean } from './text.ts';

test.each([
  ['Jalan Tol Ciawi', 100, 'Jalan Tol Ciawi'],
  ['a\u0000b\u202Ec\u2066d\r\n', 100, 'abcd\n'],
  ['\ud800x', 100, '\ufffdx'],
  ['é'.repeat(10), 7, 'ééé'],
  ['🏗️'.repeat(3), 5, '🏗'],
  ['', 5, ''],
])('%j in %d bytes is %j', (text, most, expected) => {
  expect(clean(text, most)).toBe(expected);
  expect(new TextEncoder().encode(expected).length).toBeLessThanOrEqual(most);
});
