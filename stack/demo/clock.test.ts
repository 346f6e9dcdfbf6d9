import { expect, it } from 'vitest';
import { interleave, play, type Step } from './clock.ts';

const step = (at: number, what: string, act = async () => {}): Step => ({ at, what, act });

it('puts stories on one clock and keeps the order of one moment', () => {
  const steps = interleave([step(3, 'a'), step(9, 'b')], [step(1, 'c'), step(3, 'd')]);
  expect(steps.map(({ what }) => what)).toEqual(['c', 'a', 'd', 'b']);
});

/** A chain whose newest block is of that moment. */
function chainAt(timestamp: number) {
  const told: unknown[] = [];
  const rpc = async (method: string, params: unknown[] = []) => {
    if (method === 'eth_getBlockByNumber') return { timestamp: `0x${timestamp.toString(16)}` };
    return void told.push([method, ...params]);
  };
  return { told, rpc };
}

it('sets the clock before each step, and says where a story stopped', async () => {
  const { told, rpc } = chainAt(4);
  await play(rpc, [step(5, 'first', async () => void told.push('first'))]);
  expect(told).toEqual([['evm_setNextBlockTimestamp', 5], 'first']);
  const broken = step(6, 'second', async () => {
    throw new Error('no money');
  });
  await expect(play(rpc, [broken])).rejects.toThrow('the story stopped at “second”: no money');
});

it('leaves the clock alone where a slow machine is past the step already', async () => {
  const { told, rpc } = chainAt(6);
  await play(rpc, [step(5, 'late', async () => void told.push('late'))]);
  expect(told).toEqual(['late']);
});
