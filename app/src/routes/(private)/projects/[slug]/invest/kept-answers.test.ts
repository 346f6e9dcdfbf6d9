import { expect, it } from 'vitest';
import { forgetAnswers, keepAnswers, keptAnswers, type Asked } from './kept-answers.ts';

const asked: Asked = { account: '0xaa', slug: 'tol-uji', version: '2026-11' };
const answers = { loss: 'all', forecast: 'estimate' };

function store(of: Record<string, string> = {}) {
  const kept = new Map(Object.entries(of));
  return {
    kept,
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  };
}

it('are there after a reload', () => {
  const { storage } = store();
  expect(keptAnswers(asked, storage)).toEqual({});
  keepAnswers(asked, answers, storage);
  expect(keptAnswers(asked, storage)).toEqual(answers);
});

it.each<[string, Partial<Asked>]>([
  ['of another account', { account: '0xbb' }],
  ['for another project', { slug: 'tol-lain' }],
  ['to another version of the text', { version: '2027-01' }],
])('are none %s', (_, other) => {
  const { storage } = store();
  keepAnswers(asked, answers, storage);
  expect(keptAnswers({ ...asked, ...other }, storage)).toEqual({});
});

it('are gone once they are forgotten, and the others stay', () => {
  const { storage, kept } = store();
  keepAnswers(asked, answers, storage);
  keepAnswers({ ...asked, account: '0xbb' }, answers, storage);
  forgetAnswers(asked, storage);
  expect(keptAnswers(asked, storage)).toEqual({});
  expect(kept.size).toBe(1);
});

it.each(['', 'x', 'null', '[]', '7', '{"loss":7}', '{"loss":{"a":1}}'])(
  'are none where %j is kept',
  (text) => {
    const { storage } = store({ 'answers:0xaa:tol-uji:2026-11': text });
    expect(keptAnswers(asked, storage)).toEqual({});
  },
);

it('are asked again where the browser keeps nothing', () => {
  const refused = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  keepAnswers(asked, answers, refused);
  forgetAnswers(asked, refused);
  expect(keptAnswers(asked, refused)).toEqual({});
});
