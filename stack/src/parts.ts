/** Scripts of the workspaces that run once while the platform comes up. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs.ts';
import { root } from './places.ts';

export const hasPart = (file: string) => existsSync(join(root, file));

export async function script(file: string, env: Record<string, string>, log: string): Promise<void> {
  const { code, output } = await run({ command: process.execPath, args: [file], env }, log);
  if (code !== 0)
    throw new Error(`${file} ended with ${code}\n${output.trimEnd().split('\n').slice(-25).join('\n')}`);
}
