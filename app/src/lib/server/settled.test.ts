import { expect, it, vi } from 'vitest';
import { settled } from './settled.ts';

it('makes a page with a gap, and has it kept by nobody', async () => {
  const setHeaders = vi.fn();
  const lists = { holders: Promise.resolve([1]), updates: Promise.reject(new TypeError('away')) };
  expect(await settled(lists, { setHeaders })).toEqual({
    holders: { state: 'here', value: [1] },
    updates: { state: 'failed', code: 'no_answer' },
  });
  expect(setHeaders).toHaveBeenCalledWith({ 'cache-control': 'no-store' });
});

it('leaves a whole page to be kept', async () => {
  const setHeaders = vi.fn();
  await settled({ holders: Promise.resolve([]) }, { setHeaders });
  expect(setHeaders).not.toHaveBeenCalled();
});
