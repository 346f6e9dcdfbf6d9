import { decodeFunctionData, hexToString, isHex, type Hex } from 'viem';
import { everything } from '#lib/wallet/abis.ts';
import type { RpcRequest } from '#lib/wallet/eip1193-core.ts';

const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? inner.toString() : inner), 1) ?? '';

export interface Decoded {
  kind: 'connect' | 'message' | 'typed-data' | 'transaction';
  title: string;
  body: string;
}

/** What a person is asked to agree to, in words that can be read. */
export function decode({ method, params = [] }: RpcRequest): Decoded {
  if (method === 'personal_sign') {
    const raw = params[0] as string;
    return { kind: 'message', title: method, body: isHex(raw) ? hexToString(raw) : raw };
  }
  if (method === 'eth_signTypedData_v4') {
    const { primaryType, message } = JSON.parse(params[1] as string) as {
      primaryType: string;
      message: unknown;
    };
    return { kind: 'typed-data', title: primaryType, body: text(message) };
  }
  if (method === 'eth_sendTransaction') {
    const { to, data = '0x' } = params[0] as { to: string; data?: Hex };
    try {
      const { functionName, args } = decodeFunctionData({ abi: everything, data });
      return { kind: 'transaction', title: functionName, body: `${to}\n${text(args ?? [])}` };
    } catch {
      return { kind: 'transaction', title: data.slice(0, 10), body: `${to}\n${data}` };
    }
  }
  return { kind: 'connect', title: location.host, body: '' };
}
