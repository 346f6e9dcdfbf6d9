import { hexToString, isHex, type Hex } from 'viem';
import { callRows, rowsOf, type Row } from '#lib/wallet/call-rows.ts';
import type { RpcRequest } from '#lib/wallet/eip1193-core.ts';

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

function call({ to = '', data = '0x', value }: Transaction): Decoded {
  const rows = [{ name: 'to', value: to }];
  if (value && BigInt(value) > 0n) rows.push({ name: 'value', value: `${BigInt(value)} wei` });
  try {
    const { title, rows: said } = callRows(data);
    return { kind: 'transaction', title, rows: [...rows, ...said], text: '' };
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
