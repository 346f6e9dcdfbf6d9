import { expect, it } from 'vitest';
import { factName, grouped, isUnknown, type Fact } from './fact.ts';

const fact = (key: string): Fact => ({ key, value: 'x', sources: [] });

it('puts facts into their groups, in order, and loses none', () => {
  const groups = grouped(['somethingNew', 'progressObservations.2', 'debt', 'name', 'value'].map(fact));
  expect(groups.map(({ facts }) => facts.map(({ key }) => key))).toEqual([
    ['name'],
    ['value', 'debt'],
    ['progressObservations.2'],
    ['somethingNew'],
  ]);
});

it('names a fact in words, and one it does not know by its key', () => {
  expect(factName('progressObservations.2')).toBe('Kemajuan 2');
  expect(factName('somethingNew')).toBe('somethingNew');
});

it('knows what a dossier says in both languages: that nothing was found', () => {
  expect(isUnknown({ value: 'tidak ada di sumber publik / not in any public source' })).toBe(true);
  expect(isUnknown({ value: '40 years' })).toBe(false);
});
