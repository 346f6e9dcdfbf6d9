import { beforeEach, describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, codeOf, person } from './client.ts';
import { json, mine, spv, useDesks } from './desks.ts';
import * as seed from './seed.ts';
import { wallet } from './seed-standing.ts';

useEmptyChain();
useDesks();

const asker = person(21);
const other = person(22);
const anyone = new Browser();
let asking: Browser;
let number = 500;
/** A project of its own for each test: what was asked stays. */
let path: string;

interface Asked {
  count: number;
  waiting: number;
  questions: { id: string; text: string; byHolder: boolean; answer: { text: string; by: string } | null }[];
}
const read = () => json<Asked>(anyone.get(`${path}?minBlock=1`));
const ask = (browser: Browser, text = 'Kapan laporan berikutnya terbit?') => browser.post(path, { text });

beforeEach(async () => {
  number += 1;
  path = `/api/projects/proyek-${number}/questions`;
  await seed.project(number, { spv: spv.address.toLowerCase() });
  await wallet(asker.address.toLowerCase(), '21');
  asking = await new Browser().signIn(asker);
});

describe('a question', () => {
  test('of a verified wallet is there for everyone, without the name of who asked', async () => {
    expect((await ask(asking)).status).toBe(201);
    const { questions, ...counts } = await read();
    expect(counts).toEqual({ count: 1, waiting: 1 });
    expect(questions).toEqual([
      {
        ...{ id: expect.any(String), text: 'Kapan laporan berikutnya terbit?', askedAt: expect.any(Number) },
        ...{ byHolder: false, answer: null },
      },
    ]);
  });

  test('says whether a holder asked', async () => {
    await seed.holder(number, asker.address.toLowerCase(), '5');
    await ask(asking);
    expect((await read()).questions[0]!.byHolder).toBe(true);
  });

  test('needs someone signed in, and verified by the chain’s clock', async () => {
    expect((await ask(anyone)).status).toBe(401);
    const unknown = await ask(await new Browser().signIn(other));
    expect([unknown.status, await codeOf(unknown)]).toEqual([403, 'forbidden']);
    await seed.clear('chain_wallet');
    await wallet(asker.address.toLowerCase(), '21', { expiry: seed.NOW });
    expect((await ask(asking)).status).toBe(403);
    expect((await read()).count).toBe(0);
  });

  test.each([
    ['too short', 'Kapan?'],
    ['with marks that turn its direction', 'Kapan \u202Elaporan terbit?'],
    ['too long', 'x'.repeat(1001)],
  ])('%s is refused by the name of its field', async (_, text) => {
    const answer = await ask(asking, text);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { details: [{ field: 'text' }] } });
  });

  test('is one of three of a wallet that may wait', async () => {
    for (let n = 0; n < 3; n++) expect((await ask(asking)).status).toBe(201);
    expect(await codeOf(await ask(asking))).toBe('conflict');
    const { id } = (await read()).questions[0]!;
    await mine.send('PUT', `${path}/${id}/answer`, { text: 'Bulan depan.' });
    expect((await ask(asking)).status).toBe(201);
  });
});

describe('an answer', () => {
  const give = (browser: Browser, id: string, text = 'Bulan depan.') =>
    browser.send('PUT', `${path}/${id}/answer`, { text });

  test('comes from the SPV, once', async () => {
    const { id } = await json<{ id: string }>(ask(asking));
    expect((await give(asking, id)).status).toBe(403);
    expect((await give(mine, id)).status).toBe(200);
    expect(await codeOf(await give(mine, id, 'Tidak pernah.'))).toBe('conflict');
    const { waiting, questions } = await read();
    expect(waiting).toBe(0);
    expect(questions[0]!.answer).toMatchObject({ text: 'Bulan depan.', by: spv.address.toLowerCase() });
  });

  test('to a question of another project is refused', async () => {
    const { id } = await json<{ id: string }>(ask(asking));
    await seed.project(number + 1000, { spv: spv.address.toLowerCase() });
    const elsewhere = `/api/projects/proyek-${number + 1000}/questions/${id}/answer`;
    expect(await codeOf(await mine.send('PUT', elsewhere, { text: 'Bulan depan.' }))).toBe('conflict');
    expect((await read()).questions[0]!.answer).toBeNull();
  });
});

test('a kept page is not shown without what was asked since', { timeout: 20_000 }, async () => {
  expect((await json<Asked>(anyone.get(path))).count).toBe(0);
  await ask(asking);
  await expect.poll(async () => (await json<Asked>(anyone.get(path))).count, { timeout: 10_000 }).toBe(1);
});
