import { decodeFunctionData, getAbiItem, type AbiParameter, type Hex } from 'viem';
import { everything } from './abis.ts';

export interface Row {
  name: string;
  value: string;
}

/** A value with all its parts, one row each: "terms.price" rather than a lump of JSON. */
export function rowsOf(name: string, value: unknown): Row[] {
  if (typeof value !== 'object' || value === null) return [{ name, value: String(value) }];
  const parts = Object.entries(value);
  if (parts.length === 0) return [{ name, value: '[]' }];
  return parts.flatMap(([key, part]) => rowsOf(name ? `${name}.${key}` : key, part));
}

/** What a call's data say, by the ABI of whichever of our contracts has the function. Throws where none has. */
export function callRows(data: Hex): { title: string; rows: Row[] } {
  const { functionName, args = [] } = decodeFunctionData({ abi: everything, data });
  const item = getAbiItem({ abi: everything, name: functionName, args: args as never });
  const inputs = (item && 'inputs' in item ? item.inputs : []) as readonly AbiParameter[];
  return { title: functionName, rows: args.flatMap((arg, n) => rowsOf(inputs[n]?.name || String(n), arg)) };
}
