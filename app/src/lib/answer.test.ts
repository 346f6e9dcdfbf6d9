import { expect, it } from 'vitest';
import { failedOf, here, partOf, settle, valueOr, type Answer } from './answer.ts';

it('keeps what failed apart from what is empty', async () => {
  expect(await settle(Promise.resolve([]))).toEqual(here([]));
  const refused = { status: 503, body: { code: 'unavailable', message: 'Away.' } };
  expect(await settle(Promise.reject(refused))).toEqual({
    state: 'failed',
    code: 'unavailable',
    status: 503,
  });
});

it('calls a connection that broke by its own code', () => {
  expect(failedOf(new TypeError('Failed to fetch'))).toEqual({ state: 'failed', code: 'no_answer' });
});

it('carries the state of the whole to its parts', () => {
  const late = { block: 7, age: 400 };
  const whole: Answer<{ rows: number[] }> = { state: 'here', value: { rows: [1] }, late };
  expect(partOf(whole, ({ rows }) => rows)).toEqual({ state: 'here', value: [1], late });
  expect(partOf({ state: 'loading' } as Answer<{ rows: number[] }>, ({ rows }) => rows)).toEqual({
    state: 'loading',
  });
});

it('gives another value only where there is none', () => {
  expect(valueOr(here(0), 9)).toBe(0);
  expect(valueOr({ state: 'failed', code: 'x' } as Answer<number>, 9)).toBe(9);
});
