/** The peer in Next.js: installed and built beside the stacks' state on the first measurement that asks for it, started
 * and ended by us. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { given, root } from '../run.ts';
import { freePort } from './port.ts';

const sources = join(root, 'bench/peer-next');
const styles = join(root, 'app/src/styles');
const folder = () => join(given('BENCH_OUT'), 'peer-next');

/** Installs and builds; once for each state of its sources. */
export async function buildNext(): Promise<void> {
  mkdirSync(folder(), { recursive: true });
  cpSync(sources, folder(), { recursive: true });
  borrow();
  const mark = join(folder(), '.next/built-of');
  const state = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  console.log('      Next.js, the peer: installing at the versions of its own lockfile, building');
  try {
    await ended('pnpm', ['install', '--frozen-lockfile', '--reporter=silent'], { CI: '1' });
  } catch (error) {
    throw new Error(
      `Next.js cannot be installed here, so rows 1, 2, 3 and 12 have no peer: ${String(error)}`,
      {
        cause: error,
      },
    );
  }
  await ended(join(folder(), 'node_modules/.bin/next'), ['build'], { NEXT_TELEMETRY_DISABLED: '1' });
  writeFileSync(mark, state);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync('**/*.{ts,tsx,css,json,yaml,cjs}', {
    cwd: folder(),
    exclude: ['node_modules', '.next'],
  });
  for (const file of files.filter((name) => name !== 'next-env.d.ts').toSorted())
    hash.update(`${file}\n${readFileSync(join(folder(), file), 'utf8')}\n`);
  return hash.digest('hex');
}

/** The site's words, fonts and base styles, so that both pages say and wear the same. */
function borrow() {
  const borrowed = join(folder(), 'borrowed');
  mkdirSync(borrowed, { recursive: true });
  cpSync(join(root, 'app/messages/id.json'), join(folder(), 'words.json'));
  cpSync(join(styles, 'fonts'), join(borrowed, 'fonts'), { recursive: true });
  for (const name of ['reset.css', 'parts.css']) cpSync(join(styles, name), join(borrowed, name));
  const tokens = readFileSync(join(styles, 'tokens.css'), 'utf8');
  writeFileSync(join(borrowed, 'tokens.css'), tokens.replace(/@theme[^{]*\{[^}]*\}/g, '')); // Tailwind's alone
}

async function ended(command: string, args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(command, args, {
    cwd: folder(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Error(`${command} ${args[0]} ended with ${code}\n${said.trimEnd().slice(-2_000)}`);
}

export interface Server {
  origin: string;
  /** Milliseconds from the start of the process to its first answer. */
  startup: number;
  stop(): Promise<void>;
}

/** `next start` on a free port of this machine alone. */
export async function startNext(apiOrigin: string, answers = '/'): Promise<Server> {
  if (!existsSync(join(folder(), '.next/BUILD_ID'))) throw new Error('the peer is not built');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const args = [
    join(folder(), 'node_modules/next/dist/bin/next'),
    'start',
    '-H',
    '127.0.0.1',
    '-p',
    String(port),
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder(),
    env: { ...process.env, API_ORIGIN: apiOrigin, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const until = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(origin + answers).catch(() => undefined);
    if (answer?.ok) break;
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`next start does not answer: ${answer?.status}`);
    await sleep(10);
  }
  return {
    origin,
    startup: performance.now() - begun,
    async stop() {
      process.off('exit', end);
      if (child.exitCode !== null) return;
      end();
      await once(child, 'exit');
    },
  };
}

/** With the peer built and serving. */
export async function withNext<T>(work: (origin: string) => Promise<T>): Promise<T> {
  await buildNext();
  const server = await startNext(given('APP_ORIGIN'));
  try {
    return await work(server.origin);
  } finally {
    await server.stop();
  }
}
