/** Rows 2 and 3: JavaScript that a first visitor is sent, and what more is needed until a wallet is connected. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright';
import { rounds } from '../measure/rounds.ts';
import { since, weight, type Script } from '../measure/seen.ts';
import { median } from '../measure/statistics.ts';
import { withNext } from '../peers/next.ts';
import type { Result } from '../result.ts';
import { given } from '../run.ts';
import { openBrowser, visit } from '../site/browser.ts';
import { assertSays, factsOf } from '../site/facts.ts';
import { ADDRESS, installWallet, WALLET } from '../site/wallet.ts';
import { PROJECTS } from './first-paint.ts';

/** Bytes do not vary as times do. */
const ROUNDS = 3;

export const eagerScripts = () =>
  withBoth(async (browser, sites) => {
    const result = empty(2, 'JavaScript that comes with a public page, unasked (gz)');
    const raw: Record<string, Script[]> = {};
    for (const [name, path] of [
      ['landing', '/'],
      ...PROJECTS.map((slug) => [slug, `/projects/${slug}`]),
    ] as const) {
      const facts = path === '/' ? undefined : await factsOf(given('APP_ORIGIN'), name);
      const weigh = (site: string, origin: string) => async () => {
        const one = await visit(browser, origin + path);
        const scripts = await one.scripts();
        if (facts) assertSays(await one.page.content(), facts);
        await one.close();
        raw[`${site}, ${name}`] = scripts;
        return weight(scripts);
      };
      const taken = await rounds(ROUNDS, runs(sites, weigh));
      for (const [site, values] of Object.entries(taken))
        result.series.push({ what: `${site}, ${name}`, unit: 'byte', values });
      result.targets.push({ what: name, is: median(taken.ours!), limit: 60_000, unit: 'byte' });
    }
    result.notes.push("The peer's landing page is a list of links; only its project pages are alike.");
    return { ...result, raw };
  });

export const connectScripts = () =>
  withBoth(async (browser, sites) => {
    const result = empty(3, 'JavaScript until a wallet is connected, from a project page (gz)');
    const raw: Record<string, { before: Script[]; asked: Script[] }> = {};
    const connect = (site: string, origin: string) => async () => {
      const one = await visit(browser, `${origin}/projects/${PROJECTS[0]}`, installWallet);
      const before = await one.scripts();
      await connectWallet(one.page);
      const all = await one.scripts();
      await one.close();
      raw[site] = { before, asked: since(all, before) };
      return { all: weight(all), asked: weight(raw[site].asked) };
    };
    const taken = await rounds(ROUNDS, runs(sites, connect));
    for (const [site, values] of Object.entries(taken)) {
      result.series.push({ what: `${site}, in all`, unit: 'byte', values: values.map(({ all }) => all) });
      result.series.push({
        what: `${site}, of it on the click`,
        unit: 'byte',
        values: values.map(({ asked }) => asked),
      });
    }
    const asked = median(taken.ours!.map((one) => one.asked));
    result.targets.push({ what: 'our wallet chunk', is: asked, limit: 60_000, unit: 'byte' });
    return { ...result, raw };
  });

/** The same clicks in both: the button in the header, then the wallet by its name. */
async function connectWallet(page: Page) {
  const button = page.getByRole('banner').getByRole('button', { name: 'Masuk' });
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: WALLET }).click();
  const shown = new RegExp(`${ADDRESS.slice(0, 4)}.*${ADDRESS.slice(-4)}`, 'i');
  await page.getByText(shown).first().waitFor({ timeout: 20_000 });
  assert.match((await page.getByText(shown).first().textContent()) ?? '', shown);
}

const empty = (row: number, title: string): Result => ({ row, title, series: [], targets: [], notes: [] });

type Sites = Record<string, string>;
const runs = <T>(sites: Sites, run: (site: string, origin: string) => () => Promise<T>) =>
  Object.fromEntries(Object.entries(sites).map(([site, origin]) => [site, run(site, origin)]));

const withBoth = (work: (browser: Browser, sites: Sites) => Promise<Result>): Promise<Result> =>
  withNext(async (next) => {
    const browser = await openBrowser();
    try {
      return await work(browser, { ours: given('APP_ORIGIN'), 'Next.js + RainbowKit': next });
    } finally {
      await browser.close();
    }
  });
