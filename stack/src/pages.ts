/** `pnpm axe`, `pnpm pictures`, `pnpm walk`: the running demonstration, in a real browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from './journeys.ts';
import { root } from './places.ts';
import { tool } from './programs.ts';
import { ofRunning } from './running.ts';

export const pages = (spec: string, args: string[]) =>
  ofRunning(async ({ env, state }) => {
    const child = spawn(tool('playwright', 'e2e'), ['test', '--config', 'pages.config.ts', spec, ...args], {
      cwd: join(root, 'e2e'),
      stdio: 'inherit',
      env: { ...process.env, ...env, CHROMIUM: chromium(), E2E_OUTPUT: join(state, 'logs/pages') },
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  });
