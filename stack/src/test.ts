/** `npm test` and its parts. The last line is the sum, alone: `N passed, N failed`. */
import { join } from 'node:path';
import { buildContracts } from './build/contracts.ts';
import { prepare } from './build/prepared.ts';
import { checks, runChecks } from './checks.ts';
import { endJourneys, journeys } from './journeys.ts';
import { findHome } from './places.ts';
import { endPrograms } from './programs.ts';
import { runSuites, suites } from './suites.ts';
import { none, sum, type Tally } from './tally.ts';
import { step } from '../bootstrap/steps.mjs';

type Part = (logs: string, args: string[]) => Promise<Tally>;

const PARTS = {
  checks: (logs) => runChecks(checks(), logs),
  suites: (logs) => runSuites(suites(logs), logs),
  journeys: (logs, args) => journeys(logs, args),
} satisfies Record<string, Part>;

export async function test(parts: (keyof typeof PARTS)[], args: string[] = []): Promise<number> {
  const logs = join(findHome().folder, 'test-logs');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.once(signal, () => void interrupted());
  const begun = performance.now();
  await step(
    'Contracts compiled',
    () => buildContracts(logs),
    (built) => (built ? 'new' : 'as before'),
  );
  if (parts.includes('checks') || parts.includes('suites'))
    await step('Generated files', () => prepare(logs));
  let total = none;
  for (const part of parts) total = sum(total, await PARTS[part](logs, args));
  console.log(`\n      ${((performance.now() - begun) / 1000).toFixed(0)} s, logs in ${logs}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function interrupted() {
  await Promise.all([endJourneys(), endPrograms()]);
  process.exit(1);
}
