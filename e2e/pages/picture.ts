/** Pictures as small files, compressed by the browser that took them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const QUALITY = 0.2;

/** WebP of a screenshot; `press` is any page that shows nothing. */
export async function compressed(press: Page, shot: Buffer): Promise<Buffer> {
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

/** What someone sees now, as NAME.webp in the folder REFUSED_PICTURES; without that folder, nothing is kept. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.REFUSED_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const press = await page.context().newPage();
  writeFileSync(join(folder, `${name}.webp`), await compressed(press, await page.screenshot()));
  await press.close();
}
