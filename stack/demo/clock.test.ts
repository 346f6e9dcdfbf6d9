import { expect, it } from 'vitest';
import { interleave, play, type Step } from './clock.ts';

const step = (at: number, what: string, act = async () => {}): Step => ({ at, what, act });

it('puts stories on one clock and keeps the order of one moment', () => {
  const steps = interleave([step(3, 'a'), step(9, 'b')], [step(1, 'c'), step(3, 'd')]);
  expect(steps.map(({ what }) => what)).toEqual(['c', 'a', 'd', 'b']);
});

it('sets the clock before each step, and says where a story stopped', async () => {
  const told: unknown[] = [];
  const rpc = async (method: string, params: unknown[] = []) => void told.push([method, ...params]);
  await play(rpc, [step(5, 'first', async () => void told.push('first'))]);
  expect(told).toEqual([['evm_setNextBlockTimestamp', 5], 'first']);
  const broken = step(6, 'second', async () => {
    throw new Error('no money');
  });
  await expect(play(rpc, [broken])).rejects.toThrow('the story stopped at “second”: no money');
});
