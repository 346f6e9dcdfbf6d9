import type { Config } from '@planetscale/database';
import { MysqlAdapter, MysqlIntrospector, MysqlQueryCompiler, type Dialect, type Kysely } from 'kysely';
import { PlanetScaleDriver } from './driver.ts';

export { errno, isDuplicateKey, isRetryable } from './errno.ts';

/** Stateless HTTP has no session in which GET_LOCK would mean anything: migrations run over the MySQL protocol. */
class PlanetScaleAdapter extends MysqlAdapter {
  override async acquireMigrationLock() {
    throw new Error('migrations run over the MySQL protocol, never over HTTP');
  }
  override async releaseMigrationLock() {}
}

/** Kysely over @planetscale/database: MySQL by HTTP, for where there are no sockets (the Worker). */
export class PlanetScaleDialect implements Dialect {
  #config: Config;

  constructor(config: Config) {
    this.#config = config;
  }

  createDriver = () => new PlanetScaleDriver(this.#config);
  createQueryCompiler = () => new MysqlQueryCompiler();
  createAdapter = () => new PlanetScaleAdapter();
  createIntrospector = (db: Kysely<never>) => new MysqlIntrospector(db);
}
