/** The Worker in real workerd. Its configuration is written from wrangler.toml into the stack's folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { experimental_readRawConfig as readRawConfig } from 'wrangler';
import { tool } from '../programs.ts';
import { root } from '../places.ts';
import type { Service } from '../services.ts';

export interface WorkerOptions {
  folder: string;
  port: number;
  inspectorPort: number;
  /** Folder of its build; without it the API serves alone. */
  site: string | undefined;
  vars: Record<string, string>;
}

/** No prompt, no telemetry, no look for a newer one: nothing leaves this machine. */
const OFFLINE = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: 'true',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
};

export function worker(options: WorkerOptions): Service {
  const config = writeConfig(options);
  return {
    name: 'worker',
    command: tool('wrangler'),
    args: [
      ...['dev', '--config', config, '--ip=127.0.0.1', `--port=${options.port}`],
      ...[`--inspector-port=${options.inspectorPort}`, '--inspector-ip=127.0.0.1'],
      ...['--show-interactive-dev-session=false', `--persist-to=${join(options.folder, 'kept')}`],
    ],
    port: options.port,
    cwd: options.folder,
    env: { ...OFFLINE, NO_COLOR: '1' },
    readyWithinMs: 90_000,
    ready: async () => {
      const origin = `http://127.0.0.1:${options.port}`;
      const answer = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (!answer.ok)
        throw new Error(`/api/health answers ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
    },
    beforeRestart: async () => {},
  };
}

interface RawConfig {
  main: string;
  alias?: Record<string, string>;
  assets?: { directory: string };
  vars?: Record<string, unknown>;
  dev?: unknown;
}

/** Secrets and addresses come from a file that only we read: arguments are seen by everyone on the machine. */
function writeConfig({ folder, site, vars, port }: WorkerOptions): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { rawConfig } = readRawConfig({ config: join(root, 'wrangler.toml') });
  const raw = rawConfig as unknown as RawConfig;
  const aliases = Object.entries(raw.alias ?? {}).map(([name, path]) => [name, resolve(root, path)]);
  const served = site
    ? {
        main: resolve(root, raw.main),
        alias: { ...Object.fromEntries(aliases), 'partisipro-site': join(site, 'edge/server.js') },
        assets: { ...raw.assets, directory: join(site, 'edge/client') },
      }
    : {
        main: resolve(root, 'workers/src/api-entry.ts'),
        alias: Object.fromEntries(aliases),
        assets: undefined,
      };
  const config = {
    ...raw,
    ...served,
    vars: { ...raw.vars, ...vars },
    dev: { ip: '127.0.0.1', port },
  };
  const file = join(folder, 'wrangler.json');
  writeFileSync(file, JSON.stringify(config, null, 2), { mode: 0o600 });
  return file;
}
