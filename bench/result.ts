/** What a row says: figures of everyone who was measured, and whether ours keeps what it promises. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
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

/** What a run has shown, without all that was seen: of a size that can be kept with the sources. */
export function summarise(results: readonly Result[]): string {
  const file = join(given('BENCH_OUT'), 'summary.json');
  const rows = results.map((result) => ({ ...result, raw: undefined }));
  const machine = { cores: availableParallelism(), load: loadavg()[0], node: process.version };
  writeFileSync(file, `${JSON.stringify({ ended: new Date().toISOString(), machine, rows }, null, 2)}\n`);
  return file;
}

export const kept = (row: number) => JSON.parse(readFileSync(fileOf(row), 'utf8')) as Result;
