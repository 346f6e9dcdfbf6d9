import { expect, it } from 'vitest';
import { isStale, text, textHash, validOf } from './acknowledged.ts';

const now = { version: text.version, hash: textHash as string };

it('counts what was said of the texts on this page', () => {
  expect(validOf({ acknowledgements: [{ version: '2020-01', hash: '0x1' }, now] })).toBe(now);
  expect(isStale({ current: now })).toBe(false);
});

it('asks again where a version is new, or its words are others', () => {
  for (const old of [
    { ...now, version: '2020-01' },
    { ...now, hash: '0x1' },
  ]) {
    expect(validOf({ acknowledgements: [old] })).toBeUndefined();
    expect(isStale({ current: old })).toBe(true);
  }
  expect(validOf({ acknowledgements: [] })).toBeUndefined();
});
