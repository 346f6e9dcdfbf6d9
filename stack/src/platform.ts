/** The whole platform on this machine, from nothing to an address. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../bootstrap/steps.mjs';
import type { Home } from './places.ts';
import { freePort } from './ports.ts';
import { adminUrl, initialiseMariaDb, mariaDb, type MariaDb } from './services/mariadb.ts';
import {
  initialisePostgres,
  postgres,
  postgresPrograms,
  prepareDatabase,
  type Postgres,
} from './services/postgres.ts';
import { redis } from './services/redis.ts';
import { Services } from './services.ts';

export interface Options {
  home: Home;
  /** The stack's own folder. */
  state: string;
  /** The site's port, if it is free. */
  preferredPort?: number;
  /** Databases alone: for the tests of starting and stopping. */
  databasesOnly?: boolean;
}

export const secret = () => randomBytes(18).toString('base64url');

export class Platform {
  readonly services: Services;
  readonly options: Options;
  /** For the tests' own look into the databases. */
  mysqlUrl = '';

  constructor(options: Options) {
    this.options = options;
    for (const part of ['mariadb', 'redis', 'postgres', 'logs', 'worker', 'deployments.json'])
      rmSync(join(options.state, part), { recursive: true, force: true }); // each start is a fresh demonstration
    mkdirSync(options.state, { recursive: true });
    this.services = new Services(options.state);
  }

  async start(): Promise<string | null> {
    await Promise.all([this.#mariaDb(), this.#redis(), this.#postgres()]);
    return null;
  }

  stop() {
    return this.services.stop();
  }

  async #mariaDb(): Promise<MariaDb> {
    const db = { port: await freePort(), password: secret() };
    await step(
      'MariaDB',
      async () => {
        await initialiseMariaDb(this.#folder('mariadb'), db.password);
        await this.services.start(mariaDb(this.#folder('mariadb'), db));
      },
      () => `port ${db.port}`,
    );
    this.mysqlUrl = adminUrl(db);
    return db;
  }

  async #redis() {
    const port = await freePort();
    const password = secret();
    await step(
      'Redis',
      () => this.services.start(redis(this.#folder('redis'), port, password)),
      () => `port ${port}`,
    );
    return { port, password };
  }

  async #postgres(): Promise<Postgres> {
    const db = { port: await freePort(), ownerPassword: secret(), sinkPassword: secret() };
    const programs = postgresPrograms(this.options.home.folder);
    await step(
      'PostgreSQL',
      async () => {
        await initialisePostgres(programs, this.#folder('postgres'), db);
        await this.services.start(postgres(programs, this.#folder('postgres'), db, async () => {}));
        await prepareDatabase(db);
      },
      () => `port ${db.port}`,
    );
    return db;
  }

  #folder = (name: string) => join(this.options.state, name);
}
