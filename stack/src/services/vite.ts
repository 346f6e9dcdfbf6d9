/** `pnpm dev`: the site from its sources, replaced in the browser as they change; the API stays in workerd. */
import { tool } from '../programs.ts';
import { root } from '../places.ts';
import type { Service } from '../services.ts';
import { join } from 'node:path';

export interface ViteOptions {
  port: number;
  api: string;
  /** What the Worker would tell the site. */
  vars: Record<string, string>;
}

export function vite({ port, api, vars }: ViteOptions): Service {
  const origin = `http://127.0.0.1:${port}`;
  return {
    name: 'vite',
    command: tool('vite', 'app'),
    args: ['dev', '--host=127.0.0.1', `--port=${port}`, '--strictPort'],
    cwd: join(root, 'app'),
    port,
    env: { ...vars, API_ORIGIN: api },
    ready: () => fetch(`${origin}/logo.svg`, { signal: AbortSignal.timeout(5_000) }),
    beforeRestart: async () => {},
  };
}
