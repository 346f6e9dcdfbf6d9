/** Commands that are one script of a workspace. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildContracts } from './build/contracts.ts';
import { findHome, root } from './places.ts';

/** `pnpm gas`: the measured gas against its bounds. */
export async function gas(args: string[]): Promise<number> {
  await buildContracts(join(findHome().folder, 'test-logs'));
  return inherit('contracts/scripts/gas.ts', args);
}

/** `pnpm db:migrate`: the database that MIGRATE_MYSQL_URL names. */
export const migrate = (args: string[]) => inherit('db/src/migrate.ts', args);

async function inherit(file: string, args: string[]): Promise<number> {
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
