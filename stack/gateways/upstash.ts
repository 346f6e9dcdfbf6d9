/**
 * Upstash's Redis REST API in front of a plain redis-server of this machine. `node upstash.ts`; configuration by
 * environment: UPSTASH_PORT (0: any), UPSTASH_TOKEN, UPSTASH_REDIS (redis://…).
 */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { body, listen, required, runAsProcess, send, type Gateway } from './http.ts';
import { Commands } from './upstash-commands.ts';

export interface UpstashOptions {
  port?: number;
  token: string;
  /** redis://host:port of the server behind */
  redis: string;
}

export async function startUpstash(options: UpstashOptions): Promise<Gateway> {
  const redis = new Redis(options.redis, { maxRetriesPerRequest: 1, retryStrategy: () => 200 });
  redis.on('error', () => {}); // a command that fails answers 400; the connection comes back by itself
  const commands = new Commands(redis);
  const expected = Buffer.from(`Bearer ${options.token}`);
  const server = createServer(async (request, response) => {
    if (!authorised(request, expected)) return send(response, 401, { error: 'Unauthorized' });
    const base64 = request.headers['upstash-encoding'] === 'base64';
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://gateway').pathname);
    try {
      const text = await body(request);
      const input: unknown = text ? JSON.parse(text) : path.slice(1).split('/');
      if (path === '/pipeline')
        return send(response, 200, await commands.pipeline(input as unknown[][], base64));
      if (path === '/multi-exec')
        return send(response, 200, await commands.multi(input as unknown[][], base64));
      send(response, 200, await commands.one(input as unknown[], base64));
    } catch (error) {
      send(response, 400, { error: error instanceof Error ? error.message : String(error) });
    }
  });
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      redis.disconnect();
    },
  };
}

function authorised(request: IncomingMessage, expected: Buffer) {
  const given = Buffer.from(request.headers.authorization ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runAsProcess('Upstash gateway', () =>
    startUpstash({
      port: Number(process.env.UPSTASH_PORT ?? 0),
      token: required('UPSTASH_TOKEN'),
      redis: required('UPSTASH_REDIS'),
    }),
  );
}
