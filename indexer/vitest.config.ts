import { defineConfig } from 'vitest/config';

// real databases on a loaded machine
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 300_000 } });
