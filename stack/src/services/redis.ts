/** Redis, in memory alone: sessions of a demonstration end with it. */
import { mkdirSync } from 'node:fs';
import { Redis } from 'ioredis';
import type { Service } from '../services.ts';

export const redisUrl = (port: number, password: string) => `redis://:${password}@127.0.0.1:${port}`;

export function redis(folder: string, port: number, password: string): Service {
  mkdirSync(folder, { recursive: true });
  const options = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'no',
    requirepass: password,
  };
  return {
    name: 'redis',
    command: 'redis-server',
    port,
    args: Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ready: async () => {
      const client = new Redis(redisUrl(port, password), { lazyConnect: true, retryStrategy: () => null });
      client.on('error', () => {}); // `connect` tells the same
      try {
        await client.connect();
        await client.ping();
      } finally {
        client.disconnect();
      }
    },
    beforeRestart: async () => {},
  };
}
