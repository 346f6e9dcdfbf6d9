/** A real browser that counts the scripts it is sent. Each visit is a first one: no cache, no service worker. */
import { chromium, type Browser, type Page } from 'playwright';
import { gzip } from '../measure/bytes.ts';
import { scriptsOf, type Script } from '../measure/seen.ts';
import { given } from '../run.ts';

const SWITCHES = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];
/** Nothing has come for so long: the page is at rest. */
const QUIET_MS = 1_000;

export const openBrowser = () => chromium.launch({ executablePath: given('CHROMIUM'), args: SWITCHES });

export interface Visit {
  page: Page;
  /** Waits until nothing comes any more; all scripts so far. */
  scripts(pack?: typeof gzip): Promise<Script[]>;
  close(): Promise<void>;
}

export async function visit(browser: Browser, address: string, prepare?: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({ locale: 'id-ID', serviceWorkers: 'block' });
  const page = await context.newPage();
  const bodies = new Map<string, Buffer>();
  const reading = new Set<Promise<void>>();
  let last = Date.now();
  await page.route('**/*', (route) =>
    new URL(route.request().url()).hostname === '127.0.0.1' ? route.continue() : route.abort(),
  );
  page.on('requestfinished', (request) => {
    last = Date.now();
    const read = (async () => {
      const response = await request.response();
      if (!/javascript/.test(response?.headers()['content-type'] ?? '')) return;
      bodies.set(request.url(), await response!.body());
    })();
    reading.add(read);
    void read.finally(() => reading.delete(read));
  });
  await prepare?.(page);
  await page.goto(address, { waitUntil: 'load' });
  return {
    page,
    async scripts(pack = gzip) {
      while (Date.now() - last < QUIET_MS) await page.waitForTimeout(100);
      await Promise.all(reading);
      return scriptsOf(bodies, pack);
    },
    close: () => context.close(),
  } satisfies Visit;
}
