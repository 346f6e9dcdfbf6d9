/** `pnpm reconcile`: balances, supply, stage and claimable in MySQL against the chain at the same block. */
import { join } from 'node:path';
import { hasPart } from './parts.ts';
import { run, type Outcome } from './programs.ts';
import { ofRunning } from './running.ts';

const SCRIPT = 'indexer/reconcile/main.ts';

export async function reconcile(env: Record<string, string>, log: string): Promise<Outcome | undefined> {
  if (!hasPart(SCRIPT)) return undefined;
  return run({ command: process.execPath, args: [SCRIPT], env }, log);
}

export const reconcileRunning = () =>
  ofRunning(async ({ env, state }) => {
    const outcome = await reconcile(env, join(state, 'logs/reconcile.log'));
    if (outcome) process.stdout.write(outcome.output);
    return outcome?.code ?? 1;
  });
