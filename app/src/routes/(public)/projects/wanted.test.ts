import { expect, it } from 'vitest';
import { isFiltered, queryOf, refusedOf, wantedOf } from './wanted.ts';

it('takes from an address what the list knows, and nothing empty', () => {
  expect(wantedOf(new URLSearchParams('search=+tol+&sector=&stage=open&limit=9'))).toEqual({
    search: 'tol',
    stage: 'open',
  });
});

it('keeps the question on the next page', () => {
  expect(queryOf({ search: 'tol & air', cursor: 'old' }, 'new')).toBe('search=tol+%26+air&cursor=new');
});

it('tells a filter from an order', () => {
  expect(isFiltered({ sort: 'name', cursor: 'x' })).toBe(false);
  expect(isFiltered({ province: 'Bali' })).toBe(true);
});

it('names what was refused', () => {
  const details = [{ field: 'stage', rule: 'picklist', message: '' }];
  expect(refusedOf({ error: { code: 'invalid_input', details } })).toEqual(['stage']);
  expect(refusedOf({ error: { code: 'internal' } })).toEqual([]);
});
