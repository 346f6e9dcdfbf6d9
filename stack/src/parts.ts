/** Scripts of the workspaces that run once while the platform comes up. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from './programs.ts';
import { root } from './places.ts';

export const hasPart = (file: string) => existsSync(join(root, file));

export async function script(file: string, env: Record<string, string>, log: string): Promise<void> {
  await succeed({ command: process.execPath, args: [file], env }, log);
}
