import { acknowledgementHash, currentText } from '@partisipro/contracts/acknowledgement';
import { beforeEach, describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, codeOf, person } from './client.ts';
import * as seed from './seed.ts';

const PATH = '/api/projects/proyek-1/acknowledgements';
const answers = Object.fromEntries(currentText.questions.map(({ id, right }) => [id, right]));
const given = {
  version: currentText.version,
  hash: acknowledgementHash(currentText),
  language: 'id',
  answers,
};
const first = currentText.questions[0]!;
const untrue = first.options.find(({ id }) => id !== first.right)!.id;
interface Own {
  current: { version: string; hash: string };
  acknowledgements: { version: string; language: string; createdAt: string }[];
}
let next = 300;
let mine: Browser;

useEmptyChain();
beforeEach(async () => {
  await seed.project(1);
  await seed.project(2);
  mine = await new Browser().signIn(person(next++));
});
const own = async (browser = mine, path = PATH) => (await (await browser.get(path)).json()) as Own;

describe('an acknowledgement', () => {
  test('is asked for, stored with what was said, and shown to whose it is', async () => {
    const { version, hash } = given;
    expect(await own()).toEqual({ current: { version, hash }, acknowledgements: [] });
    const answer = await mine.post(PATH, given);
    expect(answer.status).toBe(201);
    const stored = { ...given, createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string };
    expect(await answer.json()).toEqual({ current: { version, hash }, acknowledgements: [stored] });
    expect((await own()).acknowledgements).toEqual([stored]);
  });

  test('said again, in another language too, changes nothing', async () => {
    await mine.post(PATH, given);
    const before = await own();
    const again = await mine.post(PATH, { ...given, language: 'en' });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(before);
  });

  test('is of one wallet and one project', async () => {
    await mine.post(PATH, given);
    const another = await new Browser().signIn(person(next++));
    expect((await own(another)).acknowledgements).toEqual([]);
    expect((await own(mine, PATH.replace('1', '2'))).acknowledgements).toEqual([]);
  });

  test.each<[string, object, string, string]>([
    ['of another version', { version: '2020-01' }, 'version', 'current'],
    ['of a text that was changed', { hash: seed.hash(7) }, 'hash', 'same'],
    ['with a wrong answer', { answers: { ...answers, [first.id]: untrue } }, `answers.${first.id}`, 'right'],
    ['with an answer to nothing', { answers: { ...answers, luck: 'yes' } }, 'answers.luck', 'known'],
    ['in a language that we have no text in', { language: 'nl' }, 'language', 'picklist'],
    ['with something unknown', { admin: true }, 'admin', 'strict_object'],
  ])('%s is refused and not stored', async (_, over, field, rule) => {
    const answer = await mine.post(PATH, { ...given, ...over });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid_input', details: [{ field, rule }] },
    });
    expect((await own()).acknowledgements).toEqual([]);
  });

  test('names every question that is not answered', async () => {
    const body = (await (await mine.post(PATH, { ...given, answers: {} })).json()) as {
      error: { details: { field: string }[] };
    };
    expect(body.error.details.map(({ field }) => field)).toEqual(
      currentText.questions.map(({ id }) => `answers.${id}`),
    );
  });

  test('needs somebody who is signed in, our own origin, and a project', async () => {
    expect(await codeOf(await new Browser().post(PATH, given))).toBe('not_signed_in');
    expect((await new Browser().get(PATH)).status).toBe(401);
    expect(await codeOf(await mine.post(PATH, given, { origin: 'https://example.org' }))).toBe('bad_origin');
    expect((await own()).acknowledgements).toEqual([]);
    const nowhere = '/api/projects/proyek-9/acknowledgements';
    expect((await mine.post(nowhere, given)).status).toBe(404);
    expect((await mine.get(nowhere)).status).toBe(404);
  });
});
