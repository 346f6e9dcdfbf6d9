import { expect, it } from 'vitest';
import { shownProblem } from './problems.ts';

const problem = (field: string, message = 'is above the hard cap') => ({ field, rule: 'x', message });

it('leads from a refused field to its step', () => {
  expect(shownProblem(problem('params.terms.softCap'))).toMatchObject({ step: 'offering', key: 'softCap' });
  expect(shownProblem(problem('dossier.milestones.1.planned'))).toMatchObject({ step: 'works', key: null });
  expect(shownProblem(problem('params.terms.tierLimits.2'))).toMatchObject({ key: 'tier3' });
  expect(shownProblem(problem('dossier.parties.1.name'))).toMatchObject({ key: 'company' });
});

it('does not lose what it has no field for', () => {
  expect(shownProblem(problem('params.nonce', 'odd'))).toMatchObject({
    step: 'review',
    name: 'params.nonce',
  });
  expect(shownProblem(problem('params.nonce', 'odd')).words).toContain('odd');
});
