import { decodeFunctionData, getAbiItem, hexToString, isHex, type AbiParameter, type Hex } from 'viem';
import { everything } from '#lib/wallet/abis.ts';
import type { RpcRequest } from '#lib/wallet/eip1193-core.ts';

export interface Row {
  name: string;
  value: string;
}

export interface Decoded {
  kind: 'connect' | 'message' | 'typed-data' | 'transaction';
  /** Function, or type of the data. */
  title: string;
  rows: Row[];
  /** What has no parts: a message, or data that no ABI of ours explains. */
  text: string;
}

interface TypedData {
  primaryType: string;
  domain: Record<string, unknown>;
  message: Record<string, unknown>;
}

interface Transaction {
  to?: string;
  data?: Hex;
  value?: Hex;
}

/** A value with all its parts, one row each: "terms.price" rather than a lump of JSON. */
function rowsOf(name: string, value: unknown): Row[] {
  if (typeof value !== 'object' || value === null) return [{ name, value: String(value) }];
  const parts = Object.entries(value);
  if (parts.length === 0) return [{ name, value: '[]' }];
  return parts.flatMap(([key, part]) => rowsOf(name ? `${name}.${key}` : key, part));
}

function call({ to = '', data = '0x', value }: Transaction): Decoded {
  const rows = [{ name: 'to', value: to }];
  if (value && BigInt(value) > 0n) rows.push({ name: 'value', value: `${BigInt(value)} wei` });
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi: everything, data });
    const item = getAbiItem({ abi: everything, name: functionName, args: args as never });
    const inputs = (item && 'inputs' in item ? item.inputs : []) as readonly AbiParameter[];
    rows.push(...args.flatMap((arg, n) => rowsOf(inputs[n]?.name || String(n), arg)));
    return { kind: 'transaction', title: functionName, rows, text: '' };
  } catch {
    return { kind: 'transaction', title: data.slice(0, 10), rows, text: data };
  }
}

/** What a person is asked to agree to, in parts that can be read. */
export function decode({ method, params = [] }: RpcRequest): Decoded {
  switch (method) {
    case 'personal_sign': {
      const raw = params[0] as string;
      return { kind: 'message', title: '', rows: [], text: isHex(raw) ? hexToString(raw) : raw };
    }
    case 'eth_signTypedData_v4': {
      const { primaryType, domain, message } = JSON.parse(params[1] as string) as TypedData;
      const of = [domain.name, domain.verifyingContract].filter(Boolean).join(' ');
      const rows = [...(of ? [{ name: 'domain', value: of }] : []), ...rowsOf('', message)];
      return { kind: 'typed-data', title: primaryType, rows, text: '' };
    }
    case 'eth_sendTransaction':
      return call(params[0] as Transaction);
    default:
      return { kind: 'connect', title: '', rows: [], text: '' };
  }
}
