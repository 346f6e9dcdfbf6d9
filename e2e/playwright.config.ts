import { defineConfig } from '@playwright/test';
import { run } from './run.ts';

/** One real stack, one journey after the other: each makes a project of its own on the same chain and clock. */
export default defineConfig({
  testDir: 'journeys',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  outputDir: process.env.E2E_OUTPUT ?? 'test-results',
  reporter: process.env.E2E_REPORT ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]] : 'list',
  use: {
    actionTimeout: 15_000,
    baseURL: run.APP_ORIGIN,
    locale: 'id-ID',
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
