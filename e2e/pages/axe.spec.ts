import { test } from '@playwright/test';
import { PAGES } from './pages.ts';
import { expectSound } from './sound.ts';
import { LANGUAGES, THEMES, Visitors } from './visit.ts';

let visitors: Visitors;
test.beforeAll(({ browser }) => void (visitors = new Visitors(browser)));
test.afterAll(() => visitors.leave());

for (const page of PAGES)
  for (const language of LANGUAGES)
    for (const theme of THEMES)
      test(`${page.name}, ${language}, ${theme}`, async () => {
        await expectSound(await visitors.visit(page, { language, theme, width: 1280 }));
      });
