import { expect, it } from 'vitest';
import { capacityWords, valueWords } from './value.ts';

it('says a value short, in whichever currency the source has it', () => {
  expect(valueWords({ budget: '5330000000000', value: null })).toBe('Rp5,33 triliun');
  expect(valueWords({ value: 'US$545.000.000, equity US$114.000.000' })).toBe('US$545 juta');
  expect(valueWords({ value: 'tidak ada di sumber publik / not in any public source' })).toBeNull();
});

it('says a size with its unit', () => {
  expect(capacityWords('83,67 km, sections no 1')).toBe('83,67 km');
  expect(capacityWords('4.000 l/s')).toBe('4.000 l/dtk');
  expect(capacityWords(null)).toBeNull();
});
