/** `pnpm bare`: both commands on an empty Debian. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './places.ts';

export async function bare(): Promise<number> {
  // not our own Node: the one that a newcomer has, which began the bootstrap
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.startsWith(root));
  const env = { ...process.env, PATH: path.join(':') };
  const child = spawn('sh', [join(root, 'stack/bare/run.sh')], { stdio: 'inherit', env });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
