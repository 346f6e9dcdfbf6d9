import { expect, it } from 'vitest';
import { Still } from './still.ts';

it('comes along only where it is not in the document already', () => {
  expect(Still.encode(new Still('<p>long</p>', false))).toEqual({ html: null });
  expect(Still.encode(new Still('<p>long</p>', true))).toEqual({ html: '<p>long</p>' });
  expect(Still.encode({ html: 'x' })).toBe(false);
  expect(Still.decode({ html: null }).html).toBeNull();
});
