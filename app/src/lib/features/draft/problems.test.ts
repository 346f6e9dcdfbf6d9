import { expect, it } from 'vitest';
import { shownProblem } from './problems.ts';

const problem = (field: string, message = 'is above the hard cap') => ({ field, rule: 'x', message });

it('leads from a refused field to its step', () => {
  expect(shownProblem(problem('params.terms.softCap'))).toMatchObject({
    step: 'offering',
    anchor: 'softCap',
  });
  expect(shownProblem(problem('dossier.milestones.1.planned'))).toMatchObject({
    step: 'works',
    anchor: 'part-1-planned',
  });
  expect(shownProblem(problem('params.terms.tierLimits.2'))).toMatchObject({ anchor: 'tier3' });
  expect(shownProblem(problem('dossier.parties.1.name'))).toMatchObject({ anchor: 'company' });
});

it('leads to the row and its field', () => {
  expect(shownProblem(problem('params.trancheBps.2'))).toMatchObject({ anchor: 'part-2-percent' });
  expect(shownProblem(problem('params.trancheBps'))).toMatchObject({ anchor: 'part-0-percent' });
  expect(shownProblem(problem('dossier.milestones.0.title.en'))).toMatchObject({ anchor: 'part-0-en' });
  expect(shownProblem(problem('dossier.risks.1.mitigation.en'))).toMatchObject({
    ...{ step: 'risks', anchor: 'risk-1-en' },
    name: 'Risiko 2: Cara mengurangi, bahasa Inggris',
  });
});

it('does not lose what it has no field for', () => {
  expect(shownProblem(problem('params.odd', 'odd'))).toMatchObject({ step: 'review', name: 'params.odd' });
  expect(shownProblem(problem('params.nonce'))).toMatchObject({ step: 'review', name: 'Nomor persetujuan' });
});
