import { expect, it } from 'vitest';
import { punctuality } from './punctuality.ts';

const project = (name: string, planned: string, completed: string | null) =>
  ({
    ...{ slug: name, name, completedAt: completed && Date.parse(completed) / 1000 },
    dossier: { planned },
  }) as never;

it('counts months against the plan, by Western Indonesian Time, the latest first', () => {
  expect(
    punctuality([
      project('early', '2025-08', '2025-06-30T16:59:00Z'),
      project('late', '2025-01-15', '2025-08-31T17:00:00Z'),
      project('year', '2025', '2025-12-02T00:00:00Z'),
      project('running', '2025-01', null),
      project('without', '', '2025-12-02T00:00:00Z'),
    ]).map(({ name, months }) => [name, months]),
  ).toEqual([
    ['late', 8],
    ['year', 0],
    ['early', -2],
  ]);
});
