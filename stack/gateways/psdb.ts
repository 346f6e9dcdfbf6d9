/**
 * PlanetScale's HTTP API in front of a MySQL or MariaDB of this machine. `node psdb.ts`; configuration by environment:
 * PSDB_PORT (0: any), PSDB_USER, PSDB_PASSWORD, PSDB_MYSQL (mysql://…), PSDB_TX_TIMEOUT_MS.
 */
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { body, listen, required, runAsProcess, send, type Gateway } from './http.ts';
import { Sessions, view, type ExecuteBody } from './psdb-sessions.ts';

const TX_TIMEOUT_MS = 20_000; // what PlanetScale allows a transaction

export interface PsdbOptions {
  port?: number;
  user: string;
  password: string;
  /** mysql://user:password@host:port/database of the server behind */
  mysql: string;
  txTimeoutMs?: number;
}

export async function startPsdb(options: PsdbOptions): Promise<Gateway> {
  const sessions = new Sessions(options.mysql, options.txTimeoutMs ?? TX_TIMEOUT_MS);
  const expected = Buffer.from(
    `Basic ${Buffer.from(`${options.user}:${options.password}`).toString('base64')}`,
  );
  const server = createServer(async (request, response) => {
    if (!authorised(request, expected)) {
      return send(response, 401, { error: { code: 'UNAUTHENTICATED', message: 'invalid credentials' } });
    }
    try {
      const input = JSON.parse((await body(request)) || '{}') as ExecuteBody;
      if (request.url === '/psdb.v1alpha1.Database/CreateSession') {
        const session = view(randomUUID(), false);
        return send(response, 200, { branch: 'main', user: { username: options.user }, session });
      }
      if (request.url === '/psdb.v1alpha1.Database/Execute') {
        return send(response, 200, await sessions.execute(input));
      }
      send(response, 404, { error: { code: 'NOT_FOUND', message: String(request.url) } });
    } catch (error) {
      send(response, 400, { error: { code: 'INVALID_ARGUMENT', message: String(error) } });
    }
  });
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    url: `http://${options.user}:${options.password}@127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await sessions.close();
    },
  };
}

function authorised(request: IncomingMessage, expected: Buffer) {
  const given = Buffer.from(request.headers.authorization ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runAsProcess('PlanetScale gateway', () =>
    startPsdb({
      port: Number(process.env.PSDB_PORT ?? 0),
      user: required('PSDB_USER'),
      password: required('PSDB_PASSWORD'),
      mysql: required('PSDB_MYSQL'),
      txTimeoutMs: Number(process.env.PSDB_TX_TIMEOUT_MS ?? TX_TIMEOUT_MS),
    }),
  );
}
