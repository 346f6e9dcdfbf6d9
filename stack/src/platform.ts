/** The whole platform on this machine, from nothing to an address. What depends on nothing starts at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../bootstrap/steps.mjs';
import { buildContracts } from './build/contracts.ts';
import { buildSite, hasSite } from './build/site.ts';
import { fingerprint } from './build/fingerprint.ts';
import { hasPart, script } from './parts.ts';
import type { Home } from './places.ts';
import { freePort } from './ports.ts';
import { secret } from './secret.ts';
import { bringToPresent, chain, CHAIN_ID, rpcUrl } from './services/chain.ts';
import type { Gateway } from './services/gateways.ts';
import { ponder, ponderReady, sink, unlock } from './services/indexer.ts';
import type { Postgres } from './services/postgres.ts';
import { vite } from './services/vite.ts';
import { worker } from './services/worker.ts';
import { Services } from './services.ts';
import { Stores } from './stores.ts';

export interface Options {
  home: Home;
  /** The stack's own folder. */
  state: string;
  /** The site's port, if it is free. */
  preferredPort?: number;
  /** Less than all: databases alone, the way from the chain into MySQL, or that and the API without a site. */
  only?: 'databases' | 'stream' | 'api';
  /** The site from its sources instead of a build: `pnpm dev`. */
  hotReload?: boolean;
  /** How much the demonstration tells. */
  story: 'full' | 'minimal' | 'none';
  /** Nothing reads the chain: no Ponder, no sink. */
  unread?: boolean;
  /** The site as it is built for another chain than the local one, without what only a demonstration has. */
  siteFor?: number;
  /** What everyone asks instead of the chain, which it is given. */
  nodeBefore?: (chain: string) => Promise<string>;
}

const FRESH = ['mariadb', 'redis', 'postgres', 'logs', 'worker', 'deployments.json', 'environment.json'];

export class Platform {
  readonly services: Services;
  readonly #options: Options;
  readonly #logs: string;
  /** What whoever works with the stack from outside has to know, as environment. */
  readonly env: Record<string, string>;
  readonly #stores: Stores;
  readonly #sinkPassword = secret();

  constructor(options: Options) {
    this.#options = options;
    for (const part of FRESH) rmSync(join(options.state, part), { recursive: true, force: true });
    mkdirSync(options.state, { recursive: true });
    this.#logs = join(options.state, 'logs');
    this.env = { CHAIN_ID: String(CHAIN_ID), DEPLOYMENTS: join(options.state, 'deployments.json') };
    this.services = new Services(options.state);
    this.#stores = new Stores({
      services: this.services,
      env: this.env,
      installed: options.home.folder,
      folder: this.#folder,
      migrate: () => this.#script('migrate', 'db/src/migrate.ts'),
    });
  }

  async start(): Promise<string | null> {
    if (this.#options.only === 'databases') {
      const stores = this.#stores;
      const [{ port }] = await Promise.all([stores.mariaDb(), stores.redis(), stores.postgres()]);
      return `mysql://127.0.0.1:${port}`;
    }
    const [chainPort, planetscaleUrl, upstashGateway, pg, site] = await Promise.all([
      this.#chain(),
      this.#stores.mysql(),
      this.#stores.redisByHttp(),
      this.#stores.postgres(),
      this.#site(),
    ]);
    const address = this.#serves ? await this.#worker(site, planetscaleUrl, upstashGateway) : null;
    await this.#story(chainPort);
    await this.#indexer(pg);
    if (address) await this.#untilReady(address);
    // for whoever works with the running stack from outside; passwords are those of this run alone
    writeFileSync(join(this.#options.state, 'environment.json'), JSON.stringify(this.env, null, 2), {
      mode: 0o600,
    });
    return address;
  }

  stop() {
    return this.services.stop();
  }

  get #serves(): boolean {
    return this.#options.only === 'api' || (!this.#options.only && hasSite());
  }

  async #chain(): Promise<number> {
    const port = await freePort();
    const compiled = step(
      'Contracts compiled',
      () => buildContracts(this.#logs),
      (built) => (built ? 'new' : 'as before'),
    );
    await Promise.all([
      compiled,
      step(
        'Chain',
        () => this.services.start(chain(port)),
        () => `31337 on port ${port}, two years in the past`,
      ),
    ]);
    const { nodeBefore } = this.#options;
    this.env.RPC_URL = nodeBefore ? await nodeBefore(rpcUrl(port)) : rpcUrl(port);
    await step(
      'Contracts deployed',
      () => this.#script('deploy', 'contracts/deploy/local.ts'),
      () => `${Object.keys(this.#contracts()).length} addresses`,
    );
    return port;
  }

  #contracts(): Record<string, { address: string }> {
    const text = readFileSync(this.env.DEPLOYMENTS ?? '', 'utf8');
    return (JSON.parse(text) as { contracts: Record<string, { address: string }> }).contracts;
  }

  async #site(): Promise<string | undefined> {
    if (this.#options.only || !hasSite()) return undefined;
    const site = await step(
      'Site',
      () => buildSite(this.#options.siteFor ?? CHAIN_ID, this.#logs),
      ({ fresh }) => (fresh ? 'built' : 'as before'),
    );
    return site.folder;
  }

  async #worker(site: string | undefined, database: string, gateway: Gateway): Promise<string> {
    const shown = await freePort(this.#options.preferredPort);
    const port = this.#options.hotReload ? await freePort() : shown;
    const origin = `http://127.0.0.1:${shown}`;
    Object.assign(this.env, {
      APP_ORIGIN: origin,
      API_ORIGIN: `http://127.0.0.1:${port}`,
      SINK_SECRET: this.#sinkPassword,
    });
    const names = ['PlatformAccess', 'IdentityRegistry', 'ProjectFactory', 'ReleaseBook', 'DemoRupiah'];
    const contracts = this.#contracts();
    const vars = {
      DATABASE_URL: database,
      UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${gateway.port}`,
      UPSTASH_REDIS_REST_TOKEN: gateway.password,
      SINK_SECRET: this.#sinkPassword,
      APP_ORIGIN: origin,
      CHAIN_ID: String(CHAIN_ID),
      RPC_URL: this.env.RPC_URL ?? '',
      CONTRACTS: JSON.stringify(Object.fromEntries(names.map((name) => [name, contracts[name]?.address]))),
    };
    const options = { folder: this.#folder('worker'), port, inspectorPort: await freePort(), site, vars };
    await step(
      'Worker in workerd',
      () => this.services.start(worker(options)),
      () => `port ${port}`,
    );
    if (this.#options.hotReload)
      await step(
        'Site from its sources',
        () => this.services.start(vite({ port: shown, api: `http://127.0.0.1:${port}`, vars })),
        () => `port ${shown}`,
      );
    return origin;
  }

  async #story(chainPort: number) {
    const env = { DEMO_STORY: this.#options.story, API_ORIGIN: this.env.APP_ORIGIN ?? '' };
    if (this.#options.story !== 'none' && hasPart('stack/demo/main.ts'))
      await step('Demonstration', () => this.#script('demo', 'stack/demo/main.ts', env));
    await bringToPresent(chainPort);
  }

  async #indexer(pg: Postgres) {
    if (this.#options.unread || !hasPart('indexer/ponder.config.ts')) return;
    const build = fingerprint(['indexer/src', 'indexer/ponder.schema.ts', 'indexer/ponder.config.ts']);
    const schema = `chain_${CHAIN_ID}_${build}`;
    this.env.PONDER_SCHEMA = schema;
    const port = await freePort();
    await step(
      'Ponder',
      async () => {
        await this.services.start(ponder(port, schema, this.env, () => unlock(pg, schema)));
      },
      () => `port ${port}, schema ${schema}`,
    );
    await step('History indexed', () => ponderReady(port));
    await step('Sink', () => this.services.start(sink(this.env, () => this.#rebuildIndex())));
  }

  async #rebuildIndex() {
    const release = this.services.hold('ponder');
    try {
      await this.#script('rebuild', 'indexer/rebuild/main.ts');
    } finally {
      release();
    }
  }

  /** The site is up when it says so itself: it has what the chain has. */
  async #untilReady(origin: string) {
    if (!this.env.PONDER_SCHEMA) return;
    await step('The site is ready', async () => {
      const until = Date.now() + 60_000;
      for (;;) {
        const answer = await fetch(`${origin}/api/ready`, { signal: AbortSignal.timeout(5_000) });
        if (answer.ok) return;
        if (Date.now() > until)
          throw new Error(`/api/ready answers ${answer.status}: ${await answer.text()}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    });
  }

  #script = (name: string, file: string, env: Record<string, string> = {}) =>
    script(file, { ...this.env, ...env }, join(this.#logs, `${name}.log`));
  #folder = (name: string) => join(this.#options.state, name);
}
