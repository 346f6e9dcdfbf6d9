/** How many tests passed and failed, read from what each runner reports. */
import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
}

export const none: Tally = { passed: 0, failed: 0 };
export const sum = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
});

/** A runner that ended badly, or ran nothing, has failed even where it counted no failure. */
export function honest(counted: Tally, code: number | null): Tally {
  const nothing = counted.passed + counted.failed === 0;
  return (code !== 0 || nothing) && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** Vitest's JSON report. */
export function ofVitest(file: string): Tally {
  if (!existsSync(file)) return none;
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Playwright's JSON report; what passed only at a second attempt has failed. */
export function ofPlaywright(file: string): Tally {
  if (!existsSync(file)) return none;
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Node's runner, TAP. */
export function ofNode(output: string): Tally {
  return { passed: count(output, /^# pass (\d+)/gm), failed: count(output, /^# (?:fail|cancelled) (\d+)/gm) };
}

/** Hardhat's two runners together, at the end: "12 passing (8 solidity, 4 nodejs)", "1 failing". */
export function ofHardhat(output: string): Tally {
  return { passed: last(output, /^\s*(\d+) passing\b/gm), failed: last(output, /^\s*(\d+) failing\b/gm) };
}

/** The trials' own last line. */
export function ofTrials(output: string): Tally {
  return { passed: last(output, /^(\d+) passed, /gm), failed: last(output, /, (\d+) failed$/gm) };
}

const last = (text: string, pattern: RegExp) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
}
