/** `npm start`: one platform per checkout, until Ctrl-C. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, step } from '../bootstrap/steps.mjs';
import { alone } from '../bootstrap/lock.mjs';
import { script } from './parts.ts';
import { findHome } from './places.ts';
import { Platform, type Options } from './platform.ts';
import { endPrograms } from './programs.ts';
import { reconcile } from './reconcile.ts';
import { endLeftovers, readRun, runningStack } from './record.ts';

const PREFERRED_PORT = 8420;

export async function start(args: string[]): Promise<number> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const home = findHome();
  const state = option('state') ?? join(home.folder, 'start');
  if (home.elsewhere)
    say(`State lies in ${home.folder}: the user that PostgreSQL runs as cannot enter this checkout`);

  const begun = performance.now();
  const only = args.includes('--databases-only') ? 'databases' : undefined;
  const hotReload = args.includes('--hot-reload');
  const options = { preferredPort: PREFERRED_PORT, only, hotReload, story: 'full' } as const;
  const platform = await claim(state, { home, state, ...options });
  if (!platform) return await tellAddress(state);
  const end = endOnSignal(platform);
  try {
    const address = await Promise.race([platform.start(), end.asked]);
    if (end.code() === undefined) {
      platform.services.record.publish(address ?? 'none');
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      console.log(
        `\n      Partisipro is running after ${seconds} s: ${address ?? 'without a site'}\n      Ctrl-C ends it.`,
      );
      if (address && !only) await Promise.race([afterwards(platform.env, join(state, 'logs')), end.asked]);
    }
    await end.asked;
  } catch (error) {
    if (end.code() === undefined)
      console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    end.ask(1);
  }
  await Promise.all([platform.stop(), endPrograms()]);
  console.log('      All that was started has ended.');
  return end.code() ?? 1;
}

/**
 * What the demonstration has beside the chain, and the first check of what stands. The site is up meanwhile, and stays:
 * what fails here is said.
 */
async function afterwards(env: Record<string, string>, logs: string) {
  try {
    await step('Documents', () => script('stack/demo/documents.ts', env, join(logs, 'documents.log')));
    await step('Questions', () => script('stack/demo/questions.ts', env, join(logs, 'questions.log')));
    await step(
      'MySQL against the chain',
      () => reconcile(env, join(logs, 'reconcile.log')),
      (outcome) => outcome?.output.trim().split('\n').at(-1) ?? 'no such script yet',
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
}

/** The folder is one stack's alone: of two that begin at once, one gets it. Undefined where another has it. */
export function claim(state: string, options: Options): Promise<Platform | undefined> {
  return alone('stack', async () => {
    if (runningStack(state)) return undefined;
    const left = await endLeftovers(state);
    if (left.length > 0) say(`Ended what a killed start had left running: ${left.join(', ')}`);
    return new Platform(options);
  });
}

/** The first reason to end counts; the terminal and npm may both send the same signal. */
function endOnSignal(platform: Platform) {
  let code: number | undefined;
  let resolve: (value: null) => void = () => {};
  const asked = new Promise<null>((done) => (resolve = done));
  const ask = (status: number) => {
    if (code !== undefined) return;
    code = status;
    void Promise.all([platform.stop(), endPrograms()]);
    resolve(null);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (code === undefined) console.log(`\n      ${signal}: ending everything`);
      ask(0);
    });
  }
  process.once('disconnect', () => ask(1)); // the bootstrap was killed: nobody would stop us any more
  platform.services.onFailure = (reason) => {
    if (code === undefined) console.error(`\n${reason.message}`);
    ask(1);
  };
  platform.services.onRestart = (name) => say(`${name} had ended; started again`);
  return { ask, asked, code: () => code };
}

/** A second `npm start` beside a running one. */
async function tellAddress(state: string): Promise<number> {
  for (;;) {
    const run = runningStack(state) ?? readRun(state);
    if (!run) return 1;
    if (run.address) {
      console.log(`\n      Partisipro is already running: ${run.address}`);
      return 0;
    }
    if (!runningStack(state)) return 1;
    say('another npm start is bringing it up; waiting for its address');
    await sleep(2_000);
  }
}
