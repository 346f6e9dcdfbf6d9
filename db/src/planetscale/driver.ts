import { Client, type Config, type Connection } from '@planetscale/database';
import {
  CompiledQuery,
  IdentifierNode,
  RawNode,
  createQueryId,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { bind, cast } from './cast.ts';

type Compile = QueryCompiler['compileQuery'];

const savepointNode = (command: string, name: string) =>
  RawNode.createWithChildren([RawNode.createWithSql(`${command} `), IdentifierNode.create(name)]);

/** Outside a transaction every statement is a request of its own; inside, one session pins one MySQL connection. */
class HttpConnection implements DatabaseConnection {
  session: Connection | null = null;
  #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  pin() {
    this.session = this.#client.connection();
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const parameters = query.parameters.length ? query.parameters.map(bind) : null;
    const result = await (this.session ?? this.#client).execute(query.sql, parameters as never);
    return {
      rows: result.rows as R[],
      insertId: result.insertId && result.insertId !== '0' ? BigInt(result.insertId) : undefined,
      numAffectedRows: result.headers.length ? undefined : BigInt(result.rowsAffected),
    };
  }

  // eslint-disable-next-line require-yield -- the interface wants a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not supported over HTTP');
  }
}

export class PlanetScaleDriver implements Driver {
  #client: Client;

  constructor(config: Config) {
    this.#client = new Client({ cast, ...config });
  }

  async init() {}
  async releaseConnection() {}
  async destroy() {}

  async acquireConnection() {
    return new HttpConnection(this.#client);
  }

  async beginTransaction(connection: HttpConnection, settings: TransactionSettings) {
    connection.pin();
    const options = [
      settings.isolationLevel && `isolation level ${settings.isolationLevel}`,
      settings.accessMode,
    ];
    const wanted = options.filter(Boolean);
    if (wanted.length)
      await connection.executeQuery(CompiledQuery.raw(`set transaction ${wanted.join(', ')}`));
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  commitTransaction = (connection: HttpConnection) => end(connection, 'commit');
  rollbackTransaction = (connection: HttpConnection) => end(connection, 'rollback');

  savepoint = (connection: HttpConnection, name: string, compile: Compile) =>
    mark(connection, 'savepoint', name, compile);
  rollbackToSavepoint = (connection: HttpConnection, name: string, compile: Compile) =>
    mark(connection, 'rollback to', name, compile);
  releaseSavepoint = (connection: HttpConnection, name: string, compile: Compile) =>
    mark(connection, 'release savepoint', name, compile);
}

async function end(connection: HttpConnection, command: 'commit' | 'rollback') {
  try {
    await connection.executeQuery(CompiledQuery.raw(command));
  } finally {
    connection.session = null;
  }
}

async function mark(connection: HttpConnection, command: string, name: string, compile: Compile) {
  await connection.executeQuery(compile(savepointNode(command, name), createQueryId()));
}
