/** Commands that are one script of a workspace. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildContracts } from './build/contracts.ts';
import { findHome, root } from './places.ts';
import { running } from './running.ts';

/** What judges the contracts and their tests, once they are compiled. */
const JUDGES: Record<string, (state: string) => [file: string, ...args: string[]]> = {
  gas: () => ['contracts/scripts/gas.ts'],
  sizes: () => ['contracts/scripts/sizes.ts'],
  coverage: (state) => ['contracts/scripts/coverage.ts', '--state', join(state, 'coverage')],
  mutate: (state) => ['contracts/mutation/main.ts', '--state', join(state, 'mutation')],
  prove: () => ['contracts/proofs/main.ts'],
  invariants: () => ['contracts/scripts/invariants.ts'],
};

export const judges = (args: string[]): Record<string, () => Promise<number>> =>
  Object.fromEntries(
    Object.entries(JUDGES).map(([name, judge]) => [
      name,
      () => {
        const [file, ...own] = judge(findHome().folder);
        return onContracts(file, [...own, ...args]);
      },
    ]),
  );

async function onContracts(file: string, args: string[]): Promise<number> {
  await buildContracts(join(findHome().folder, 'test-logs'));
  return inherit(file, args);
}

/** Deployment and what comes after it; `local` is the chain of the running `npm start`, unless RPC_URL names another. */
const ON_CHAIN: Record<string, string> = {
  'deploy:contracts': 'contracts/deploy/commands/deploy.ts',
  'audit:roles': 'contracts/deploy/commands/audit.ts',
  'verify:sources': 'contracts/deploy/commands/sources.ts',
  'currency:allow': 'contracts/deploy/commands/currency.ts',
  'safe:describe': 'contracts/safe/commands/describe.ts',
};

export const onChain = (args: string[]): Record<string, () => Promise<number>> =>
  Object.fromEntries(
    Object.entries(ON_CHAIN).map(([name, file]) => [
      name,
      async () => {
        await buildContracts(join(findHome().folder, 'test-logs'));
        return inherit(
          file,
          args,
          args.some((arg) => /^(--network=)?local$/.test(arg)) ? runningChain() : {},
        );
      },
    ]),
  );

function runningChain(): Record<string, string> {
  const env = process.env.RPC_URL ? undefined : running()?.env;
  return env ? { RPC_URL: env.RPC_URL!, DEPLOYMENTS: env.DEPLOYMENTS! } : {};
}

/** `pnpm db:migrate`: the database that MIGRATE_MYSQL_URL names. */
export const migrate = (args: string[]) => inherit('db/src/migrate.ts', args);

async function inherit(file: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } } as const;
  const child = spawn(process.execPath, [file, ...args], options);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
