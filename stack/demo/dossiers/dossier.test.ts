import { canonicalDossier, dossierHash } from '@partisipro/contracts/dossier';
import { describe, expect, it } from 'vitest';
import { STORIES } from '../story.ts';
import { makeDossier } from './dossier.ts';
import { factsOf, realProject } from './facts.ts';

describe('a dossier', () => {
  it.each(STORIES.map(({ story }) => story))(
    'of $title passes the schema and hashes the same twice',
    (story) => {
      expect(dossierHash(makeDossier(story))).toBe(dossierHash(makeDossier(story)));
      expect(canonicalDossier(makeDossier(story))).toContain('"demonstration":true');
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
