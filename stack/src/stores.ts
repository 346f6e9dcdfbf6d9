/** Where everything is kept: MariaDB, Redis and PostgreSQL, and what stands before two of them as in production. */
import { step } from '../bootstrap/steps.mjs';
import { hasPart } from './parts.ts';
import { freePort } from './ports.ts';
import { secret } from './secret.ts';
import type { Services } from './services.ts';
import { planetscale, upstash, type Gateway } from './services/gateways.ts';
import { addUsers, adminUrl, initialiseMariaDb, mariaDb, urlOf, type MariaDb } from './services/mariadb.ts';
import {
  initialisePostgres,
  ownerUrl,
  postgres,
  postgresPrograms,
  prepareDatabase,
  sinkUrl,
  type Postgres,
} from './services/postgres.ts';
import { redis, redisUrl } from './services/redis.ts';

interface Place {
  services: Services;
  /** Told how each store is reached. */
  env: Record<string, string>;
  /** What was installed for the stack. */
  installed: string;
  folder: (name: string) => string;
  migrate: () => Promise<unknown>;
}

export class Stores {
  readonly #place: Place;
  readonly #passwords = { indexer: secret(), workers: secret() };

  constructor(place: Place) {
    this.#place = place;
  }

  async mariaDb(): Promise<MariaDb> {
    const db = { port: await freePort(), password: secret() };
    const { services, env } = this.#place;
    const folder = this.#place.folder('mariadb');
    await step(
      'MariaDB',
      async () => {
        await initialiseMariaDb(folder, db.password);
        await services.start(mariaDb(folder, db));
        await addUsers(db, { indexer: this.#passwords.indexer, workers: this.#passwords.workers });
      },
      () => `port ${db.port}`,
    );
    env.MIGRATE_MYSQL_URL = adminUrl(db);
    env.E2E_MYSQL_URL = adminUrl(db);
    env.SINK_MYSQL_URL = urlOf(db, 'indexer', this.#passwords.indexer);
    return db;
  }

  /** MariaDB, its tables, and the gateway before it. */
  async mysql(): Promise<string> {
    const { services, migrate } = this.#place;
    const db = await this.mariaDb();
    if (hasPart('db/src/migrate.ts')) await step('Tables and grants', migrate);
    const gateway = { port: await freePort(), password: secret() };
    await step(
      'PlanetScale gateway',
      () => services.start(planetscale(gateway, 'workers', urlOf(db, 'workers', this.#passwords.workers))),
      () => `port ${gateway.port}`,
    );
    return `http://workers:${gateway.password}@127.0.0.1:${gateway.port}`;
  }

  async redis() {
    const { services, folder } = this.#place;
    const port = await freePort();
    const password = secret();
    await step(
      'Redis',
      () => services.start(redis(folder('redis'), port, password)),
      () => `port ${port}`,
    );
    return redisUrl(port, password);
  }

  async redisByHttp(): Promise<Gateway> {
    const { services } = this.#place;
    const url = await this.redis();
    const gateway = { port: await freePort(), password: secret() };
    await step(
      'Upstash gateway',
      () => services.start(upstash(gateway, url)),
      () => `port ${gateway.port}`,
    );
    return gateway;
  }

  async postgres(): Promise<Postgres> {
    const { services, env, installed } = this.#place;
    const db = { port: await freePort(), ownerPassword: secret(), sinkPassword: secret() };
    const programs = postgresPrograms(installed);
    const folder = this.#place.folder('postgres');
    await step(
      'PostgreSQL',
      async () => {
        await initialisePostgres(programs, folder, db);
        // Ponder believes in what it wrote, and the last of it may be lost with the server: both start again
        await services.start(postgres(programs, folder, db, () => services.restart('ponder')));
        await prepareDatabase(db);
      },
      () => `port ${db.port}`,
    );
    env.PONDER_DATABASE_URL = ownerUrl(db);
    env.SINK_PG_URL = sinkUrl(db);
    return db;
  }
}
