import { test } from '@playwright/test';
import { operatingFor } from '../actors/stage.ts';
import { expectSound } from '../pages/sound.ts';
import { Visitors, type View } from '../pages/visit.ts';

const SLUG = 'jembatan-terang';

/** A sample of what `pnpm axe` asks of every page: eight pages, both languages, both themes. */
test('pages are accessible, fit 320 pixels and say nothing in the console', async ({ browser }) => {
  await operatingFor(SLUG);
  const visitors = new Visitors(browser);
  const sample: [path: string, language: View['language'], theme: View['theme'], as?: string][] = [
    ['/', 'id', 'light'],
    ['/projects', 'en', 'dark'],
    [`/projects/${SLUG}`, 'id', 'dark'],
    [`/projects/${SLUG}/proposals`, 'en', 'light'],
    ['/portfolio', 'id', 'light', 'investor-5'],
    ['/identity', 'en', 'dark', 'investor-5'],
    ['/spv', 'id', 'dark', 'spv-3'],
    ['/admin/queue', 'en', 'light', 'reviewer'],
  ];
  for (const [path, language, theme, as] of sample)
    await test.step(`${path}, ${language}, ${theme}`, async () => {
      await expectSound(await visitors.visit({ name: path, path, as }, { language, theme, width: 1280 }));
    });
  await visitors.leave();
});
