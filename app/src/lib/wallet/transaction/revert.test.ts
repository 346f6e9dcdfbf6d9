import { BaseError, encodeErrorResult, RpcRequestError, InvalidInputRpcError } from 'viem';
import { expect, it } from 'vitest';
import { errors } from '../abis.ts';
import { revertOf } from './revert.ts';

const data = encodeErrorResult({ abi: errors, errorName: 'TooEarly', args: [7] });
const answer = (code: number, error: object) =>
  new RpcRequestError({
    body: {},
    url: 'http://127.0.0.1',
    error: { code, message: 'reverted', ...error } as never,
  });

it('names the error of a contract under whatever code the node sends its data', () => {
  for (const code of [3, -32603, -32000]) {
    const error = new BaseError('failed', { cause: answer(code, { data }) });
    expect(revertOf(error), String(code)).toEqual({ code: 'TooEarly', args: [7] });
  }
  const nested = new BaseError('failed', {
    cause: new InvalidInputRpcError(answer(-32000, { data: { data } })),
  });
  expect(revertOf(nested)).toEqual({ code: 'TooEarly', args: [7] });
});

it('says when a contract gave no reason that we know, and when nobody answered', () => {
  expect(revertOf(new BaseError('failed', { cause: answer(3, { data: '0xdeadbeef' }) })).code).toBe(
    'no_reason',
  );
  expect(revertOf(new BaseError('HTTP request failed.')).code).toBe('unreachable');
  expect(revertOf(new Error('a slip of ours')).code).toBe('unexpected');
});
