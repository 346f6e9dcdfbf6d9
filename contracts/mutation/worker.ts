/**
 * Runs tests of a copy of the contracts, in this one process as often as it is told. Node keeps modules, so each round
 * imports the test files under an address of its own: fresh worlds on the code that now lies in the artifacts.
 */
import { globSync, realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import hre from 'hardhat';
import { collected, type Noted } from './collect.ts';
import { watchReach } from './watch.ts';

export interface Order {
  /** All there are, in the order of their files, where it is left out. */
  tests?: string[];
  /** Says for each test what code it ran, and goes on after a failure. */
  reach?: boolean;
  /** Milliseconds that one test may take. */
  patience: number;
}
export interface TestRun {
  id: string;
  ms: number;
  error?: string;
  /** Tags of the instrumented statements that it ran. */
  hits?: string[];
}
export type Report = { done: TestRun[] } | { broken: string };

const folder = join(realpathSync(process.cwd()), 'contracts/test');
const home = pathToFileURL(folder).href;
const collector = import.meta.resolve('./collect.ts');
let round = 0;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test' && context.parentURL?.startsWith(home))
      return { url: collector, shortCircuit: true };
    const found = next(specifier, context);
    return found.url.startsWith(home) ? { ...found, url: `${found.url}?round=${round}` } : found;
  },
});

const connections: { close(): Promise<void> }[] = [];
hre.hooks.registerHandlers('network', {
  async newConnection(context, next) {
    const connection = await next(context);
    connections.push(connection);
    return connection;
  },
});
const reached = process.env.MUTATION_REACH ? watchReach(hre) : undefined;

/** `file › suite › test`, so that a name says where to look. */
async function declared(files: string[]): Promise<Map<string, Noted>> {
  const all = new Map<string, Noted>();
  for (const file of files)
    for (const one of await collected(() => import(pathToFileURL(join(folder, file)).href)))
      all.set(`${file} › ${one.name}`, one);
  return all;
}

async function once({ run }: Noted, patience: number): Promise<string | undefined> {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve('takes too long'), patience);
  const work = (async () => {
    try {
      await run();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  })();
  const outcome = await Promise.race([work, late.promise]);
  clearTimeout(timer);
  return outcome;
}

async function obey({ tests, reach, patience }: Order): Promise<TestRun[]> {
  round += 1;
  const files = tests
    ? [...new Set(tests.map((id) => id.split(' › ')[0]!))]
    : globSync('*.test.ts', { cwd: folder }).sort();
  const all = await declared(files);
  const done: TestRun[] = [];
  for (const id of tests ?? all.keys()) {
    const noted = all.get(id);
    if (!noted) throw new Error(`there is no test ${id}`);
    reached?.begin();
    const begun = performance.now();
    const error = await once(noted, patience);
    done.push({ id, ms: performance.now() - begun, error, hits: reached?.end() });
    if (error !== undefined && !reach) break;
  }
  for (const connection of connections.splice(0)) await connection.close();
  return done;
}

// What a test left running when it failed may fail after it: the test has already told.
process.on('unhandledRejection', () => {});
process.on('message', (order: Order) => {
  obey(order).then(
    (done) => process.send!({ done } satisfies Report),
    (error: unknown) => process.send!({ broken: String(error) } satisfies Report),
  );
});
process.on('disconnect', () => process.exit());
process.send!('ready');
