import { expect, it } from 'vitest';
import { whereabouts } from './whereabouts.ts';

const project = (stage: string, books: object, raised = '1000') =>
  ({
    stage,
    ...{ supply: '10', sold: '10' },
    price: '100',
    books: { profit: '7', fees: '3', ...books },
    raise: { raised },
  }) as never;
const tranche = (number: number, state: string, amount: string | null) =>
  ({ number, state, amount }) as never;

it('accounts for every unit of a raise, once', () => {
  const { whole, parts } = whereabouts(
    project('construction', { escrow: '480', released: '100', netRaise: '980' }),
    [tranche(0, 'released', '500'), tranche(1, 'certified', '480'), tranche(255, 'none', '0')],
  );
  expect(parts).toEqual([
    { where: 'escrow', amount: 480n },
    { where: 'waiting', amount: 100n },
    { where: 'spv', amount: 400n },
    { where: 'fee', amount: 20n },
  ]);
  expect(parts.reduce((sum, { amount }) => sum + amount, 0n)).toBe(whole);
});

it('knows what went back to holders when a project ended', () => {
  const { parts } = whereabouts(project('ended', { escrow: '0', released: '0', netRaise: '980' }), [
    tranche(0, 'released', '500'),
  ]);
  expect(parts).toContainEqual({ where: 'holders', amount: 480n });
});

it('tells what a failed raise has paid back from what waits for its buyers', () => {
  const failed = { stage: 'failed', supply: '4', sold: '10', price: '100', books: {}, raise: {} } as never;
  expect(whereabouts(failed, [])).toEqual({
    whole: 1_000n,
    parts: [
      { where: 'escrow', amount: 400n },
      { where: 'refunded', amount: 600n },
    ],
  });
});

it('has all in escrow until the raise is decided', () => {
  for (const stage of ['open', 'reflection', 'failed', 'cancelled'])
    expect(whereabouts(project(stage, { escrow: '1000', released: '0', netRaise: '0' }, '0'), [])).toEqual({
      ...{ whole: 1_000n, parts: [{ where: 'escrow', amount: 1_000n }] },
    });
});
