import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  acknowledgementHash,
  currentText,
  FIGURES,
  isRight,
  versions,
  type AcknowledgementText,
  type Words,
} from './index.ts';
import { published } from './published.ts';

const words = ({ questions, sheet, statement }: AcknowledgementText): Words[] => [
  statement,
  ...questions.flatMap(({ ask, options, why }) => [ask, why, ...options.map(({ text }) => text)]),
  ...sheet.flatMap(({ title, points }) => [title, ...points]),
];
const figures = (text: string) => [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name!).toSorted();
const unique = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length;

describe('the texts that are acknowledged', () => {
  it('are what was published: a changed word needs a version of its own', () => {
    const hashes = Object.fromEntries(versions.map((text) => [text.version, acknowledgementHash(text)]));
    assert.deepEqual(hashes, published);
  });

  it('have another hash with any other word, in either language', () => {
    for (const language of ['id', 'en'] as const) {
      const statement = { ...currentText.statement, [language]: `${currentText.statement[language]} ` };
      assert.notEqual(acknowledgementHash({ ...currentText, statement }), acknowledgementHash(currentText));
    }
  });

  it('ask in the order of their versions, the newest now', () => {
    const names = versions.map(({ version }) => version);
    assert.deepEqual(names, names.toSorted());
    assert.equal(currentText, versions.at(-1));
  });

  for (const text of versions) {
    it(`${text.version} says everything in both languages, with the same figures`, () => {
      for (const one of words(text)) {
        assert.ok(one.id.trim() && one.en.trim(), JSON.stringify(one));
        assert.deepEqual(figures(one.id), figures(one.en), one.en);
        for (const name of figures(one.id)) assert.ok((FIGURES as readonly string[]).includes(name), name);
      }
    });

    it(`${text.version} has one right answer a question, and never always in the same place`, () => {
      assert.ok(unique(text.questions) && unique(text.sheet));
      const places = text.questions.map(({ options, right }) => {
        assert.ok(options.length >= 2 && unique(options));
        return options.findIndex(({ id }) => id === right);
      });
      assert.ok(!places.includes(-1));
      assert.ok(new Set(places).size > 1);
    });
  }

  it('are answered rightly by the right option alone', () => {
    const [question] = currentText.questions;
    for (const { id } of question!.options)
      assert.equal(isRight(question!, { [question!.id]: id }), id === question!.right);
    assert.equal(isRight(question!, {}), false);
  });
});
