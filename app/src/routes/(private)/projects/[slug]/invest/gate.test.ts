import { expect, it } from 'vitest';
import { currentGate, GATES, gateStates, type Met } from './gate.ts';

const none: Met = { wallet: false, identity: false, questions: false, sheet: false };
const all: Met = { wallet: true, identity: true, questions: true, sheet: true };

it('goes from wallet to limit in one order, one step at a time', () => {
  const met = { ...none };
  const walked = GATES.map((name) => {
    const here = currentGate(met);
    if (name !== 'limit') met[name] = true;
    return here;
  });
  expect(walked).toEqual(['wallet', 'identity', 'questions', 'sheet', 'limit']);
  expect(Object.values(gateStates(all))).toEqual(['done', 'done', 'done', 'done', 'current']);
});

it.each(['wallet', 'identity', 'questions', 'sheet'] as const)(
  'does not reach the limit without %s, whatever else is met',
  (missing) => {
    const states = gateStates({ ...all, [missing]: false });
    expect(states[missing]).toBe('current');
    expect(states.limit).toBe('waiting');
    const beyond = GATES.slice(GATES.indexOf(missing) + 1);
    expect(beyond.map((name) => states[name])).toEqual(beyond.map(() => 'waiting'));
  },
);
