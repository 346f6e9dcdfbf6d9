/** The journeys in a real browser, against a stack of their own that may run beside `npm start`. */
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say, step } from '../bootstrap/steps.mjs';
import { which } from '../bootstrap/run.mjs';
import { shortened } from './output.ts';
import type { Platform } from './platform.ts';
import { run, tool } from './programs.ts';
import { findHome, root } from './places.ts';
import { reconcile } from './reconcile.ts';
import { claim } from './start.ts';
import { honest, none, ofPlaywright, sum, type Tally } from './tally.ts';

let platform: Platform | undefined;
export const endJourneys = () => platform?.stop();

export const hasJourneys = () => globSync('e2e/journeys/**/*.spec.ts', { cwd: root }).length > 0;

/** `only` are Playwright's own arguments: files, --grep. */
export async function journeys(logs: string, only: string[] = []): Promise<Tally> {
  if (!hasJourneys()) return none;
  const home = findHome();
  const state = join(home.folder, 'test');
  platform = await claim(state, { home, state, story: 'minimal' });
  if (!platform) throw new Error('Another npm test of this checkout is at its journeys');
  platform.services.onRestart = (name) => say(`${name} had ended; started again`);
  const broken = new Promise<never>((_, reject) => platform && (platform.services.onFailure = reject));
  broken.catch(() => {});
  try {
    await Promise.race([platform.start(), broken]);
    const told = await Promise.race([play(logs, platform.env, only), broken]);
    return sum(told, await reconciled(logs, platform.env));
  } catch (error) {
    console.log(shortened(error instanceof Error ? error.message : String(error)));
    return { passed: 0, failed: 1 };
  } finally {
    await platform.stop();
  }
}

export const chromium = () =>
  ['chromium', 'chromium-browser', 'google-chrome'].map((name) => which(name)).find(Boolean);

async function play(logs: string, env: Record<string, string>, only: string[]): Promise<Tally> {
  const report = join(logs, 'journeys.json');
  rmSync(report, { force: true });
  const program = {
    command: tool('playwright', 'e2e'),
    args: ['test', ...only],
    cwd: 'e2e',
    env: { ...env, CHROMIUM: chromium(), E2E_REPORT: report, E2E_OUTPUT: join(logs, 'journeys') },
  };
  const { outcome, tally } = await step(
    'Journeys',
    async () => {
      const ended = await run(program, join(logs, 'journeys.log'));
      return { outcome: ended, tally: honest(ofPlaywright(report), ended.code) };
    },
    (result) => `${result.tally.passed} passed, ${result.tally.failed} failed`,
  );
  if (tally.failed > 0) console.log(shortened(outcome.output, 200));
  return tally;
}

/** After all that was done, MySQL still says what the chain says. */
async function reconciled(logs: string, env: Record<string, string>): Promise<Tally> {
  const outcome = await step(
    'MySQL against the chain',
    () => reconcile(env, join(logs, 'reconcile.log')),
    (result) => (result === undefined ? 'no such script yet' : result.code === 0 ? 'equal' : 'DIFFERENT'),
  );
  if (!outcome) return none;
  if (outcome.code === 0) return { passed: 1, failed: 0 };
  console.log(shortened(outcome.output));
  return { passed: 0, failed: 1 };
}
