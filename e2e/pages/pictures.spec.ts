/** Pictures of every page for docs/pictures, compressed by the browser that took them. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { PAGES } from './pages.ts';
import { THEMES, Visitors } from './visit.ts';

const WIDTHS = [390, 1280];
/** What is below this, somebody who wants to see it runs the site for. */
const TALLEST = 1700;
const QUALITY = 0.28;
const MOST_BYTES = 4_000_000;
const folder = join(import.meta.dirname, '../../docs/pictures');

test.setTimeout(900_000);
test('each page at both widths and themes', async ({ browser, page: press }) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
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
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

async function compressed(press: Page, shot: Buffer): Promise<Buffer> {
  const base64 = await press.evaluate(
    async ([data, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      canvas.getContext('2d')!.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality).split(',')[1]!;
    },
    [shot.toString('base64'), QUALITY] as const,
  );
  return Buffer.from(base64, 'base64');
}
