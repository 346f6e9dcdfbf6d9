import { demoRupiahAbi, offeringAbi } from '@partisipro/contracts/abi';
import { encodeFunctionData, stringToHex, toFunctionSelector } from 'viem';
import { expect, it } from 'vitest';
import { decode } from './decode.ts';

const to = '0x00000000000000000000000000000000000000aa';
const sends = (data: string, value?: string) => ({
  method: 'eth_sendTransaction',
  params: [{ to, data, value }],
});

it('names the function and its arguments', () => {
  const data = encodeFunctionData({ abi: offeringAbi, functionName: 'invest', args: [25, 20] });
  expect(decode(sends(data))).toEqual({
    kind: 'transaction',
    title: 'invest',
    rows: [
      { name: 'to', value: to },
      { name: 'maxShares', value: '25' },
      { name: 'minShares', value: '20' },
    ],
    text: '',
  });
});

it('keeps amounts beyond a number, and says what money goes along', () => {
  const amount = 2n ** 119n;
  const data = encodeFunctionData({ abi: demoRupiahAbi, functionName: 'approve', args: [to, amount] });
  const { title, rows } = decode(sends(data, '0x1'));
  expect(title).toBe('approve');
  expect(rows.map(({ value }) => value.toLowerCase())).toEqual([to, '1 wei', to, String(amount)]);
});

it('opens structures part by part', () => {
  const typed = {
    primaryType: 'Ballot',
    domain: { name: 'Governance', verifyingContract: to },
    message: { proposal: '7', reason: { words: 'ya', tags: [] } },
  };
  expect(decode({ method: 'eth_signTypedData_v4', params: [to, JSON.stringify(typed)] })).toEqual({
    kind: 'typed-data',
    title: 'Ballot',
    rows: [
      { name: 'domain', value: `Governance ${to}` },
      { name: 'proposal', value: '7' },
      { name: 'reason.words', value: 'ya' },
      { name: 'reason.tags', value: '[]' },
    ],
    text: '',
  });
});

it('shows what it does not know as it is', () => {
  const data = `${toFunctionSelector('function nobodyKnows()')}00`;
  expect(decode(sends(data))).toMatchObject({ title: data.slice(0, 10), text: data });
  expect(decode(sends('0x'))).toMatchObject({ kind: 'transaction', text: '0x' });
});

it('reads a message from hex or text', () => {
  for (const params of [[stringToHex('Halo')], ['Halo']])
    expect(decode({ method: 'personal_sign', params })).toMatchObject({ kind: 'message', text: 'Halo' });
});

it('takes everything else for a wish to connect', () => {
  expect(decode({ method: 'eth_requestAccounts' }).kind).toBe('connect');
});
