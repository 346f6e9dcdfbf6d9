import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('quotes what would break a line, and takes the power from a formula', () => {
  const rows = [
    ['a,b', 'say "x"', 1],
    ['two\nlines', '=1+1', null],
    ['-5', '@x', -5],
  ];
  expect(csvOf(['one', 'two', 'three'], rows)).toBe(
    'one,two,three\r\n"a,b","say ""x""",1\r\n"two\nlines",\'=1+1,\r\n\'-5,\'@x,-5\r\n',
  );
});
