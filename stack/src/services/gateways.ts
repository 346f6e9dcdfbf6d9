/** PlanetScale's and Upstash's HTTP before MariaDB and Redis. */
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { root } from '../places.ts';
import type { Service } from '../services.ts';

export interface Gateway {
  port: number;
  /** Basic password or bearer token. */
  password: string;
}

export function planetscale(gateway: Gateway, user: string, mysql: string): Service {
  return gatewayService('planetscale', gateway.port, 'psdb.ts', {
    PSDB_PORT: String(gateway.port),
    PSDB_USER: user,
    PSDB_PASSWORD: gateway.password,
    PSDB_MYSQL: mysql,
  });
}

export function upstash(gateway: Gateway, redis: string): Service {
  return gatewayService('upstash', gateway.port, 'upstash.ts', {
    UPSTASH_PORT: String(gateway.port),
    UPSTASH_TOKEN: gateway.password,
    UPSTASH_REDIS: redis,
  });
}

function gatewayService(name: string, port: number, file: string, env: Record<string, string>): Service {
  return {
    name,
    command: process.execPath,
    args: [join(root, 'stack/gateways', file)],
    port,
    env,
    ready: () => listens(port),
    beforeRestart: async () => {},
  };
}

export function listens(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}
