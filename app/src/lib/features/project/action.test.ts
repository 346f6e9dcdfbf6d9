import { governanceAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { encodeFunctionData, toFunctionSelector, type Abi } from 'viem';
import { expect, it } from 'vitest';
import { actionKind, actionWords, argumentNumber, callText, SELECTORS } from './action.ts';

const abi: Abi = [...treasuryAbi, ...governanceAbi];
const called = (functionName: string, args: readonly unknown[]) => {
  const calldata = encodeFunctionData({ abi, functionName, args });
  return { selector: calldata.slice(0, 10), calldata };
};

it('knows the selectors of the contracts', () => {
  for (const [name, selector] of Object.entries(SELECTORS)) {
    const item = abi.find((one) => one.type === 'function' && one.name === name);
    expect(toFunctionSelector(item as never), name).toBe(selector);
  }
});

it('reads an action back', () => {
  const duty = called('setReportDuty', [90 * 86_400]);
  expect(actionKind(duty)).toBe('setReportDuty');
  expect(argumentNumber(duty)).toBe(7_776_000);
  expect(callText(duty)).toBe('Treasury.setReportDuty(7776000)');
  expect(actionWords(duty, [], 'id')).toContain('90');
  const hash = `0x${'ab'.repeat(32)}`;
  const block = called('blockTranche', [hash]);
  expect(callText(block)).toBe(`Treasury.blockTranche(${hash})`);
  expect(actionWords(block, [{ number: 1, certificate: hash } as never], 'id')).toContain('2');
});

it('does not guess what it does not know', () => {
  expect(actionKind({ selector: '0xdeadbeef', calldata: '0xdeadbeef' })).toBeNull();
  expect(callText({ selector: '0xdeadbeef', calldata: '0xdeadbeef' })).toBe('0xdeadbeef');
});
