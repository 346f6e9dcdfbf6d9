/** The platform that `npm start` has running in this checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHome } from './places.ts';
import { runningStack } from './record.ts';

export interface Running {
  state: string;
  /** Its addresses and passwords, which lie in its folder. */
  env: Record<string, string>;
}

export function running(): Running | undefined {
  const state = join(findHome().folder, 'start');
  const file = join(state, 'environment.json');
  if (!runningStack(state) || !existsSync(file)) return undefined;
  return { state, env: JSON.parse(readFileSync(file, 'utf8')) as Record<string, string> };
}

/** For commands that are nothing without it. */
export async function ofRunning(act: (running: Running) => Promise<number>): Promise<number> {
  const found = running();
  if (found) return act(found);
  console.error('Nothing runs here: npm start first.');
  return 1;
}
