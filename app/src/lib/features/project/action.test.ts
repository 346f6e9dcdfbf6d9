import { readFileSync } from 'node:fs';
import { governanceAbi, projectTokenAbi, releaseBookAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { encodeFunctionData, toFunctionSelector, type Abi } from 'viem';
import { expect, it } from 'vitest';
import { actionKind, actionWords, argumentNumber, callText, SELECTORS } from './action.ts';

const abi: Abi = [...treasuryAbi, ...governanceAbi, ...projectTokenAbi, ...releaseBookAbi];
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

it('knows all that the timelock allows', () => {
  const timelock = new URL('../../../../../contracts/src/project/ProjectTimelock.sol', import.meta.url);
  const source = readFileSync(timelock, 'utf8');
  const list = ['allowed', '_needsConfirmation'].map((name) => {
    const from = source.indexOf(`function ${name}(`);
    return source.slice(from, source.indexOf('\n    }', from));
  });
  const names = [...list.join().matchAll(/I\w+\.(\w+)\.selector/g)].map(([, name]) => name);
  expect(Object.keys(SELECTORS).sort()).toEqual([...new Set(names)].sort());
});

it('says who and what a decision is about', () => {
  const [one, two] = [`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`];
  const engineer = called('replaceVerifier', [one, two]);
  expect(actionWords(engineer, [], 'id')).toBe('Insinyur lain menggantikan 0x1111…1111: 0x2222…2222');
  expect(callText(engineer)).toBe(`Treasury.replaceVerifier(${one}, ${two})`);
  const spv = called('replaceSPV', [one, [7n, 8n]]);
  const id = (n: number) => `0x${String(n).padStart(40, '0')}`;
  expect(callText(spv)).toBe(`Treasury.replaceSPV(${one}, [${id(7)}, ${id(8)}])`);
  expect(actionWords(called('allowForcedTransfers', [1500n, 1_800_000_000]), [], 'id')).toContain('1.500');
  expect(callText(called('terminate', []))).toBe('Treasury.terminate()');
});

it('tells a veto on one release from a veto on all', () => {
  const token = `0x${'3'.repeat(40)}`;
  expect(actionWords(called('vetoRelease', [token, 2]), [], 'id')).toContain('rilis kontrak 2');
  expect(actionWords(called('vetoRelease', [token, 0]), [], 'id')).toContain('semua');
  expect(actionWords(called('liftVeto', [token, 0]), [], 'id')).toContain('semua');
  expect(callText(called('liftVeto', [token, 2]))).toBe(`ReleaseBook.liftVeto(${token}, 2)`);
});

it('does not guess what it does not know', () => {
  expect(actionKind({ selector: '0xdeadbeef', calldata: '0xdeadbeef' })).toBeNull();
  expect(callText({ selector: '0xdeadbeef', calldata: '0xdeadbeef' })).toBe('0xdeadbeef');
});
