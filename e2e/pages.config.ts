import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Every page of a running demonstration: looked at, and pictured. */
export default defineConfig({ ...journeys, testDir: 'pages', timeout: 120_000 });
