import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, codeOf } from './client.ts';

const anyone = new Browser();
const SECRET = (env as unknown as { SINK_SECRET: string }).SINK_SECRET;
const equal = {
  chainId: 31337,
  block: 100,
  compared: 805,
  rows: { project: 2, holder: 31 },
  difference: null,
};

const report = (body: object, secret = SECRET) =>
  anyone.fetch('/api/internal/checks', {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
interface Kept {
  count: number;
  differing: number;
  checks: object[];
}
const kept = async () => (await (await anyone.get('/api/checks')).json()) as Kept;

useEmptyChain();

describe('a check', () => {
  test(
    'that is reported stands for everyone, the latest first, and in what is kept',
    { timeout: 20_000 },
    async () => {
      const before = await kept();
      expect((await report(equal)).status).toBe(200);
      const difference = 'Difference: holder 0x01: balance 5, the chain has 6';
      expect((await report({ ...equal, block: 120, difference })).status).toBe(200);
      await expect.poll(async () => (await kept()).count, { timeout: 10_000 }).toBe(before.count + 2);
      const after = await kept();
      const { chainId: _, ...first } = equal;
      expect(after.differing).toBe(before.differing + 1);
      const time = expect.any(Number);
      expect(after.checks.slice(0, 2)).toEqual([
        { ...first, block: 120, difference, time },
        { ...first, time },
      ]);
    },
  );

  test('is taken from nobody who lacks the secret, and of no other chain', async () => {
    const { count } = await kept();
    const stranger = await report(equal, 'x'.repeat(32));
    expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'not_authorised']);
    const other = await report({ ...equal, chainId: 1 });
    expect([other.status, await codeOf(other)]).toEqual([409, 'conflict']);
    expect(await kept()).toMatchObject({ count });
  });

  test.each([
    ['block', { block: -1 }],
    ['compared', { compared: 1.5 }],
    ['rows', { rows: { 'DROP TABLE': 1 } }],
    ['difference', { difference: 'x'.repeat(1001) }],
    ['sender', { sender: 'me' }],
  ])('whose %s is wrong is refused by its name', async (field, wrong) => {
    const answer = await report({ ...equal, ...wrong });
    expect(answer.status).toBe(422);
    const { error } = (await answer.json()) as { error: { details: { field: string }[] } };
    expect(error.details[0]!.field).toMatch(new RegExp(`^${field}`));
  });
});
