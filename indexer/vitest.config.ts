import { defineConfig } from 'vitest/config';

// real databases on a loaded machine
export default defineConfig({ test: { testTimeout: 20_000, hookTimeout: 60_000 } });
