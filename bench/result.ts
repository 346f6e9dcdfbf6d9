/** What a row says: figures of everyone who was measured, and whether ours keeps what it promises. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { given } from './run.ts';

export interface Series {
  what: string;
  unit: string;
  values: number[];
  /** Shares of the values that are shown beside the median: 0.95. */
  parts?: number[];
}

export interface Target {
  what: string;
  /** In the target's own unit. */
  is: number;
  limit: number;
  unit: string;
}

export interface Result {
  row: number;
  title: string;
  series: Series[];
  targets: Target[];
  /** What one must know to read the figures. */
  notes: string[];
  /** Everything that was seen, for whoever reckons again. */
  raw?: unknown;
}

const fileOf = (row: number) => join(given('BENCH_OUT'), `row-${row}.json`);

export function keep(result: Result) {
  mkdirSync(given('BENCH_OUT'), { recursive: true });
  writeFileSync(fileOf(result.row), `${JSON.stringify(result, null, 2)}\n`);
}

export const kept = (row: number) => JSON.parse(readFileSync(fileOf(row), 'utf8')) as Result;
