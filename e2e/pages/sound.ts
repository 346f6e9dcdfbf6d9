/** What every page must be, whatever it shows. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Actor } from '../actors/actor.ts';

/** WCAG 2.0 to 2.2, A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const NARROWEST = 320;

export async function expectSound({ page, errors }: Actor) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, 'accessibility').toEqual([]);
  await page.setViewportSize({ width: NARROWEST, height: 700 });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `pixels to scroll sideways at ${NARROWEST}`).toBe(0);
  expect(errors, 'errors in the console').toEqual([]);
}
