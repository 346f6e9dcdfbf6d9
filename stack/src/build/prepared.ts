/** Generated files that are not committed and that types, tests and knip look at: the API's types, the site's own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../../bootstrap/lock.mjs';
import { root } from '../places.ts';
import { succeed, tool, type Program } from '../programs.ts';

const steps: { needs: string; program: Program }[] = [
  {
    needs: 'workers/tsconfig.types.json',
    program: { command: tool('tsc'), args: ['-p', 'tsconfig.types.json'], cwd: 'workers' },
  },
  {
    needs: 'app/project.inlang/settings.json',
    program: {
      command: tool('paraglide-js', 'app'),
      args: [
        'compile',
        '--project',
        'project.inlang',
        '--outdir',
        'src/lib/paraglide',
        '--emit-ts-declarations',
      ],
      cwd: 'app',
    },
  },
  {
    needs: 'app/vite.config.ts',
    program: { command: tool('svelte-kit', 'app'), args: ['sync'], cwd: 'app' },
  },
];

export function prepare(logs: string): Promise<void> {
  return alone('prepare', async () => {
    for (const { needs, program } of steps)
      if (existsSync(join(root, needs))) await succeed(program, join(logs, 'prepare.log'));
  });
}
