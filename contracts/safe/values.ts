/** Arguments as people read them: names for addresses, dates for times, per cent for basis points, money with its unit. */
import { formatUnits, getAddress, type AbiParameter, type Address, type Hex } from 'viem';
import { toFunctionSignature } from 'viem';
import { date, day, roleName } from '../deploy/audit.ts';
import type { Known, Named } from './known.ts';
import { plainText } from './text.ts';

export interface Shown {
  name: string;
  value: string;
}

export interface Context {
  known: Known;
  callee: Named;
  /** What the call is about, when an argument says so: selectors are read by it. */
  target: Address | undefined;
}

const TIMES = /^(until|when|deadline|recordTime|longStop|concessionEnd|expiry|.*At)$/;
const DELAYS = /^(executionDelay|newDelay|reflection|every)$/;
const MONEY: Record<string, RegExp> = { Treasury: /^(amount|pool)$/, ERC20: /^(amount|value)$/ };
const FOREVER = 2 ** 32 - 1;

/** One line a value; a struct and a list give one for each thing in them. */
export function shown(parameter: AbiParameter, value: unknown, context: Context, path = ''): Shown[] {
  const name = path || parameter.name || '?';
  const list = /^(.*)\[\d*\]$/.exec(parameter.type);
  if (list) {
    const items = value as readonly unknown[];
    if (items.length === 0) return [{ name, value: 'none' }];
    const item = { ...parameter, type: list[1]! };
    return items.flatMap((one, n) => shown(item, one, context, `${name}[${n}]`));
  }
  if ('components' in parameter)
    return parameter.components.flatMap((part) =>
      shown(part, (value as Record<string, unknown>)[part.name!], context, `${name}.${part.name}`),
    );
  return [{ name, value: text(parameter, value, context) }];
}

function text({ type, name = '' }: AbiParameter, value: unknown, { known, callee, target }: Context): string {
  if (type === 'address') return addressText(value as Address, known);
  if (type === 'bytes4') return selectorText(value as Hex, known, target);
  if (type.startsWith('uint')) return numberText(name, BigInt(value as bigint), callee);
  if (type === 'bytes')
    return value === '0x' ? 'empty' : `${((value as Hex).length - 2) / 2} bytes: ${String(value)}`;
  if (type === 'string') return `"${plainText(value as string)}"`;
  return String(value);
}

export function addressText(address: Address, known: Known): string {
  const name = known.nameOf(address);
  return `${getAddress(address)}${name ? ` (${name})` : ' (no name known)'}`;
}

function selectorText(selector: Hex, known: Known, target: Address | undefined): string {
  const found = known.functionAt(target, selector);
  return `${selector} (${found ? toFunctionSignature(found) : 'no function known'})`;
}

function numberText(name: string, value: bigint, { contract, project }: Named): string {
  const plain = value.toLocaleString('en').replaceAll(',', ' ');
  const number = Number(value);
  if (name === 'roleId') return `${value} (${roleName(value)})`;
  if (name.endsWith('Bps')) return `${value} (${number / 100} %)`;
  if (DELAYS.test(name)) return `${plain} s (${day(number)})`;
  if (TIMES.test(name)) return timeText(number, plain);
  if (project && (name === 'price' || MONEY[contract]?.test(name)))
    return `${plain} (${formatUnits(value, project.decimals)} ${project.symbol})`;
  return plain;
}

function timeText(time: number, plain: string): string {
  if (time === 0) return '0 (as early as may be)';
  if (time >= FOREVER) return `${plain} (no end)`;
  return `${time} (${date(time)} UTC)`;
}
