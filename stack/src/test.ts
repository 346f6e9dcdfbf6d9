/** `npm test` and its parts. The last line is the sum, alone: `N passed, N failed`. */
import { join } from 'node:path';
import { checks, runChecks } from './checks.ts';
import { findHome } from './places.ts';
import { endPrograms } from './programs.ts';
import { runSuites, suites } from './suites.ts';
import { none, sum, type Tally } from './tally.ts';

type Part = (logs: string) => Promise<Tally>;

const PARTS = {
  checks: (logs) => runChecks(checks(), logs),
  suites: (logs) => runSuites(suites(logs), logs),
} satisfies Record<string, Part>;

export async function test(parts: (keyof typeof PARTS)[]): Promise<number> {
  const logs = join(findHome().folder, 'test/logs');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.once(signal, () => void endPrograms().finally(() => process.exit(1)));
  const begun = performance.now();
  let total = none;
  for (const part of parts) total = sum(total, await PARTS[part](logs));
  console.log(`\n      ${((performance.now() - begun) / 1000).toFixed(0)} s, logs in ${logs}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
