/** The rows of the gas table: what was measured, the bound, the anchor, and what the transaction takes of Ethereum. */
import { constants, brotliCompressSync } from 'node:zlib';
import { hexToBytes, serializeTransaction, type Hex, type TransactionReceipt } from 'viem';
import type { World } from '../test/world.ts';
import type { Numbers } from './snapshot.ts';

export interface Row {
  operation: string;
  ours: number;
  bound: number;
  anchor: string;
  anchorValue: number | null;
  /** Bytes of the signed transaction, compressed; null where the row is not one transaction. */
  data: number | null;
  units: number | null;
}

export const rows: Row[] = [];
const data = new Map<Hex, number>();

/** `ours` is a receipt, or gas that was computed from one. */
export function note(
  operation: string,
  ours: TransactionReceipt | bigint,
  bound: number,
  anchor = '',
  anchorValue: number | null = null,
) {
  const whole = typeof ours === 'bigint' ? undefined : ours;
  const bytes = (whole && data.get(whole.transactionHash)) ?? null;
  rows.push({
    operation,
    ours: Number(whole?.gasUsed ?? ours),
    bound,
    anchor,
    anchorValue,
    data: bytes,
    units: bytes && UNITS_A_BYTE * bytes,
  });
}

/** As Nitro counts: 16 units a byte of the signed transaction after brotli at level 1 (arbos/l1pricing). */
const UNITS_A_BYTE = 16;
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 22 } };

/** Weighs what was sent, for `note` to find. */
export async function weigh(world: World, { transactionHash: hash }: TransactionReceipt) {
  const sent = await world.client.getTransaction({ hash });
  const { r, s, yParity } = sent;
  const raw = serializeTransaction({ ...sent, data: sent.input } as never, {
    r: r!,
    s: s!,
    yParity: yParity!,
  });
  data.set(hash, brotliCompressSync(hexToBytes(raw), FAST).length);
}

export function print(json: boolean) {
  if (json) return console.log(JSON.stringify(rows, null, 2));
  console.table(
    Object.fromEntries(rows.map(({ operation, ...r }) => [operation, { ...r, left: r.bound - r.ours }])),
  );
}

export const numbers = (): Numbers =>
  Object.fromEntries(rows.map(({ operation, ours, data: bytes }) => [operation, { gas: ours, data: bytes }]));

export const overBound = () =>
  rows.filter((r) => r.ours > r.bound).map((r) => `${r.operation}: ${r.ours - r.bound} over its bound`);
