import { describe, expect, test } from 'vitest';
import { honest, ofHardhat, ofNode, ofTrials } from './tally.ts';

describe('counting', () => {
  test('adds the summaries of several runs', () => {
    expect(ofNode('ok 1\n# pass 3\n# fail 0\n# cancelled 0\n# pass 2\n# fail 1\n')).toEqual({
      passed: 5,
      failed: 1,
    });
    expect(ofHardhat('3 passing\n\n12 passing (9 solidity, 3 nodejs)\n2 failing\n')).toEqual({
      passed: 12,
      failed: 2,
    });
  });

  test('takes the last line of trials', () => {
    expect(ofTrials('sink killed 1  1  8.0  0  kill -9\n\n353 acts\n2 passed, 1 failed\n')).toEqual({
      passed: 2,
      failed: 1,
    });
    expect(ofTrials('SIGTERM: ending everything\n')).toEqual({ passed: 0, failed: 0 });
  });

  test('a runner that ended badly has failed, whatever it counted', () => {
    expect(honest({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
    expect(honest({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
  });

  test('a runner that found no test has failed', () => {
    expect(honest({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
