import { expect, it } from 'vitest';
import type { Storyteller } from '@partisipro/contracts/demo';
import { zeroHash } from 'viem';
import { STORIES } from '../story.ts';
import { paperOf } from './paper.ts';

it('is the same bytes for the same title, and others for another', async () => {
  const [first, again, other] = [await paperOf('a'), await paperOf('a'), await paperOf('b')];
  expect(again.pdf.equals(first.pdf)).toBe(true);
  expect(other.hash).not.toBe(first.hash);
});

it('is named by each step of a story that puts a hash on the chain', () => {
  const steps = STORIES.flatMap((story) => story.steps({} as Storyteller, 0, zeroHash));
  const named = steps.filter(({ document }) => document !== undefined).map(({ what }) => what);
  const puts = steps.filter(({ what }) => /reports$|is requested$|is certified$|is declared$/.test(what));
  expect(puts.length).toBeGreaterThan(40);
  expect(named).toEqual(puts.map(({ what }) => what));
});
