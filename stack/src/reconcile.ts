/** `pnpm reconcile`: balances, supply, stage and claimable in MySQL against the chain at the same block. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPart } from './parts.ts';
import { findHome } from './places.ts';
import { run, type Outcome } from './programs.ts';
import { runningStack } from './record.ts';

const SCRIPT = 'indexer/reconcile/main.ts';

export async function reconcile(env: Record<string, string>, log: string): Promise<Outcome | undefined> {
  if (!hasPart(SCRIPT)) return undefined;
  return run({ command: process.execPath, args: [SCRIPT], env }, log);
}

/** Of the running `npm start`, whose addresses and passwords lie in its folder. */
export async function reconcileRunning(): Promise<number> {
  const state = join(findHome().folder, 'start');
  const file = join(state, 'environment.json');
  if (!runningStack(state) || !existsSync(file)) {
    console.error('Nothing runs here: npm start first.');
    return 1;
  }
  const env = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const outcome = await reconcile(env, join(state, 'logs/reconcile.log'));
  if (outcome) process.stdout.write(outcome.output);
  return outcome?.code ?? 1;
}
