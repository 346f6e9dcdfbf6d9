import { createHash } from 'node:crypto';
import { canonicalDossier, dossierHash } from '@partisipro/contracts/dossier';
import { describe, expect, it } from 'vitest';
import { STORIES } from '../story.ts';
import { makeDossier } from './dossier.ts';
import { factsOf, realProject } from './facts.ts';
import { withFactsPdf } from './pdf.ts';

describe('a dossier', () => {
  it.each(STORIES.map(({ story }) => story))(
    'of $title passes the schema and hashes the same twice',
    (story) => {
      expect(dossierHash(makeDossier(story))).toBe(dossierHash(makeDossier(story)));
      expect(canonicalDossier(makeDossier(story))).toContain('"demonstration":true');
    },
  );

  it('has its facts as a PDF whose bytes are the same twice, and names it by its hash', async () => {
    const [first, again] = [
      await withFactsPdf(makeDossier(STORIES[0]!.story)),
      await withFactsPdf(makeDossier(STORIES[0]!.story)),
    ];
    expect(again.pdf.equals(first.pdf)).toBe(true);
    const [document] = first.dossier.documents;
    expect(document?.sha256).toBe(createHash('sha256').update(first.pdf).digest('hex'));
    expect(document?.size).toBe(first.pdf.length);
    expect(dossierHash(first.dossier)).not.toBe(dossierHash(makeDossier(STORIES[0]!.story)));
  });

  it.each(STORIES.map(({ story }) => story))(
    'of $title has only letters that the font of its PDF knows',
    (story) => {
      const { facts, title } = makeDossier(story);
      const unknown = JSON.stringify({ facts, title }).match(/[^\x20-\x7e\xa0-\xff–—‘’“”•…€™]/gu);
      expect(unknown).toBeNull();
    },
  );

  it('keeps each fact with its sources, and says what is not public', () => {
    const facts = factsOf(realProject('tol-serang-panimbang'));
    expect(facts.find(({ key }) => key === 'contractSigned')?.value).toBe('2017-02-22');
    const unknown = facts.find(({ key }) => key === 'financialClose');
    expect(unknown).toMatchObject({ confidence: 'unverified', sources: [] });
    expect(unknown?.value).toContain('not in any public source');
    expect(facts.filter(({ key }) => key.startsWith('progressObservations'))).toHaveLength(2);
  });
});
