/** A committed file of measured numbers: written on purpose, otherwise compared to the last digit. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export type Numbers = Record<string, Record<string, number | null>>;

/** What differs from the file, one line each. */
export function differences(file: string, now: Numbers): string[] {
  const was = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Numbers) : {};
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  return names
    .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(now[name]))
    .map((name) => `${name}: ${words(was[name])}, now ${words(now[name])}`);
}

export function record(file: string, now: Numbers) {
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  console.log(`written: ${relative(process.cwd(), file)}`);
}

const words = (numbers?: Numbers[string]) =>
  numbers
    ? Object.entries(numbers)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')
    : 'not there';
