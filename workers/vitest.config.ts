import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Outside } from './test/setup/outside.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { ethers: here('./src/auth/ethers-by-viem.ts') } },
  plugins: [
    cloudflareTest(({ inject }) => {
      const outside = inject<Outside>('outside');
      return {
        main: './src/api-entry.ts',
        miniflare: {
          compatibilityDate: '2026-10-01',
          compatibilityFlags: ['nodejs_compat'],
          r2Buckets: ['DOCUMENTS'],
          bindings: {
            DATABASE_URL: outside.databaseUrl,
            INDEXER_URL: outside.indexerUrl,
            UPSTASH_REDIS_REST_URL: outside.redisUrl,
            UPSTASH_REDIS_REST_TOKEN: outside.redisToken,
            RPC_URL: outside.rpcUrl,
            SINK_SECRET: 'test-secret-of-the-sink',
            APP_ORIGIN: 'http://127.0.0.1:8787',
            CHAIN_ID: '31337',
            CONTRACTS: JSON.stringify(outside.contracts),
          },
        },
      };
    }),
  ],
  test: {
    deps: { optimizer: { ssr: { enabled: true, include: ['siwe'] } } },
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    globalSetup: ['./test/setup/outside.ts'],
    fileParallelism: false,
  },
});
