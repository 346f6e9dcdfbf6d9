/** Reads a call down to the calls within it. What cannot be read is said to be so: it is the part not to sign. */
import {
  decodeFunctionData,
  encodeFunctionData,
  getAddress,
  hexToBigInt,
  hexToNumber,
  size,
  slice,
  toFunctionSignature,
  type AbiFunction,
  type Address,
  type Hex,
} from 'viem';
import { MULTI_SEND_CALL_ONLY } from './canonical.ts';
import { functionIn, type Known, type Named } from './known.ts';
import { addressText, shown, type Shown } from './values.ts';
import { meaning } from './words.ts';

export interface Call {
  to: Address;
  data: Hex;
  value?: bigint;
  operation?: number;
}

export interface Reading {
  target: string;
  signature: string | undefined;
  words: string | undefined;
  args: Shown[];
  warnings: string[];
  inner: Reading[];
}

export function readCall(known: Known, { to, data, value = 0n, operation = 0 }: Call): Reading {
  const callee = known.contract(to);
  const warnings = [];
  if (operation === 1 && getAddress(to) !== MULTI_SEND_CALL_ONLY)
    warnings.push('DELEGATECALL: this code runs as the Safe itself and may take it over');
  if (value > 0n) warnings.push(`sends ${value} wei`);
  if (!callee && data !== '0x')
    warnings.push('UNKNOWN TARGET: no contract of the platform, none of its projects');
  const reading: Reading = {
    target: addressText(to, known),
    signature: undefined,
    words: undefined,
    args: [],
    warnings,
    inner: [],
  };
  if (!callee || data === '0x') return reading;
  const item = functionIn(callee.abi, slice(data, 0, 4));
  if (!item) return { ...reading, warnings: [...warnings, `UNKNOWN FUNCTION ${slice(data, 0, 4)}`] };
  const read = readArguments(known, callee, to, item, data);
  return { ...reading, ...read, warnings: [...warnings, ...read.warnings] };
}

function readArguments(known: Known, callee: Named, to: Address, item: AbiFunction, data: Hex) {
  const { args: values = [] } = decodeFunctionData({ abi: [item], data });
  const whole = encodeFunctionData({ abi: [item], args: values });
  const more =
    whole === data.toLowerCase() ? [] : ['CARRIES MORE than the arguments shown, or packs them oddly'];
  const named = Object.fromEntries(item.inputs.map((input, n) => [input.name ?? String(n), values[n]]));
  const target = named.target as Address | undefined;
  const calls = innerCalls(callee, to, item, named);
  const context = { known, callee, target };
  const args = item.inputs.flatMap((input, n) =>
    calls.fields.includes(input.name ?? '')
      ? [{ name: input.name!, value: 'the call below' }]
      : shown(input, values[n], context),
  );
  return {
    signature: `${callee.contract}.${toFunctionSignature(item)}`,
    words: meaning(callee.contract, item, named, (address) => addressText(address, known)),
    args,
    warnings: more,
    inner: calls.list.map((call) => readCall(known, call)),
  };
}

/** Where a call carries others: announced ones, those of a batch, those that a timelock passes on. */
function innerCalls(callee: Named, to: Address, item: AbiFunction, named: Record<string, unknown>) {
  if (callee.contract === 'MultiSend')
    return { fields: ['transactions'], list: batch(named.transactions as Hex) };
  if (item.name === 'multicall')
    return { fields: ['data'], list: (named.data as Hex[]).map((data) => ({ to, data })) };
  const field = ['call', 'data'].find((name) =>
    item.inputs.some((one) => one.name === name && one.type === 'bytes'),
  );
  const data = field ? (named[field] as Hex) : '0x';
  if (!field || size(data) < 4 || item.name === 'upgradeToAndCall') return { fields: [], list: [] };
  // what holders decided, and an enforcer confirms, is for the treasury
  const treasury = item.name === 'confirm' ? callee.project?.parts.Treasury : undefined;
  return { fields: [field], list: [{ to: (named.target as Address | undefined) ?? treasury ?? to, data }] };
}

/** MultiSend's own packing: operation 1 byte, to 20, value 32, length 32, data. */
function batch(packed: Hex): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < size(packed);) {
    const length = hexToNumber(slice(packed, at + 53, at + 85));
    calls.push({
      operation: hexToNumber(slice(packed, at, at + 1)),
      to: slice(packed, at + 1, at + 21),
      value: hexToBigInt(slice(packed, at + 21, at + 53)),
      data: length === 0 ? '0x' : slice(packed, at + 85, at + 85 + length),
    });
    at += 85 + length;
  }
  return calls;
}
