import { expect, it, vi } from 'vitest';
import { Asking } from './asking.svelte.ts';
import { head } from './head.svelte.ts';
import { session } from './session.svelte.ts';

const refused = () => Promise.reject({ status: 503, body: { code: 'unavailable' } });

it('goes from loading to what was asked for', async () => {
  const asking = new Asking(async () => 7);
  expect(asking.answer).toEqual({ state: 'loading' });
  await asking.reload();
  expect(asking.answer).toEqual({ state: 'here', value: 7 });
});

it('asks again after a failure, and says meanwhile that it does', async () => {
  let load: () => Promise<number> = refused;
  const asking = new Asking(() => load());
  await asking.reload();
  expect(asking.answer).toEqual({ state: 'failed', code: 'unavailable', status: 503 });
  load = async () => 7;
  const asked = asking.reload();
  expect(asking.answer).toEqual({ state: 'loading' });
  await asked;
  expect(asking.answer).toEqual({ state: 'here', value: 7 });
});

it('keeps what is known where asking for newer fails', async () => {
  let load: () => Promise<number> = async () => 7;
  const asking = new Asking(() => load());
  await asking.reload();
  load = refused;
  await asking.reload();
  expect(asking.answer).toMatchObject({ state: 'here', value: 7, again: { code: 'unavailable' } });
  load = async () => 8;
  await asking.reload();
  expect(asking.answer).toEqual({ state: 'here', value: 8 });
});

it('says how old it is where the indexer is late', async () => {
  const asking = new Asking(async () => 7);
  await asking.reload();
  head.head = { indexed: 12, time: 1_000, ready: true };
  head.now = 1_034_000;
  expect(asking.answer).toEqual({ state: 'here', value: 7 });
  head.now = 1_364_000;
  expect(asking.answer).toEqual({ state: 'here', value: 7, late: { block: 12, age: 364 } });
  head.head = null;
});

it('asks who is signed in where the answer is that nobody is', async () => {
  const asked = vi.spyOn(session, 'refresh').mockResolvedValue();
  const asking = new Asking(() => Promise.reject({ status: 401, body: { code: 'not_signed_in' } }));
  await asking.reload();
  expect(asked).toHaveBeenCalledOnce();
  await new Asking(refused).reload();
  expect(asked).toHaveBeenCalledOnce();
});
