/** Pictures of every page for docs/pictures. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';
import { compressed } from './picture.ts';
import { THEMES, Visitors } from './visit.ts';

const WIDTHS = [390, 1280];
/** What is below this, somebody who wants to see it runs the site for. */
const TALLEST = 1150;
/** The pictures of refusals have the rest of four million. */
const MOST_BYTES = 3_740_000;
const folder = join(import.meta.dirname, '../../docs/pictures');

test.setTimeout(900_000);
test('each page at both widths and themes', async ({ browser, page: press }) => {
  mkdirSync(folder, { recursive: true });
  for (const old of pictures()) rmSync(join(folder, old));
  const visitors = new Visitors(browser);
  for (const page of PAGES)
    for (const width of WIDTHS)
      for (const theme of THEMES) {
        const actor = await visitors.visit(page, { language: 'id', theme, width });
        const height = await actor.page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
        const shot = await actor.page.screenshot({ fullPage: true, clip });
        writeFileSync(join(folder, `${page.name}-${width}-${theme}.webp`), await compressed(press, shot));
      }
  await visitors.leave();
  const bytes = pictures().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

function pictures(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.webp'));
}
