/** Row 1: bytes of a project's public page that must arrive before anything is painted. */
import { brotli } from '../measure/bytes.ts';
import { weight } from '../measure/seen.ts';
import { median } from '../measure/statistics.ts';
import { rounds } from '../measure/rounds.ts';
import { withNext } from '../peers/next.ts';
import type { Result } from '../result.ts';
import { given } from '../run.ts';
import { openBrowser, visit } from '../site/browser.ts';
import { assertSays, factsOf, type Facts } from '../site/facts.ts';
import { pageOf, weightOf } from '../site/page.ts';

const ROUNDS = 5;
/** A raise under way, and a company that pays: the page at its shortest and at its longest. */
export const PROJECTS = ['tol-serang-panimbang', 'spam-umbulan'];

export const firstPaint = () =>
  withNext(async (next) => {
    const result: Result = {
      row: 1,
      title: 'bytes before the first paint of a project page (br)',
      series: [],
      targets: [],
      notes: [],
    };
    const origins = { ours: given('APP_ORIGIN'), 'Next.js': next };
    for (const slug of PROJECTS) {
      const facts = await factsOf(given('APP_ORIGIN'), slug);
      const runs = Object.entries(origins).map(([site, origin]) => [
        site,
        weigh(`${origin}/projects/${slug}`, facts),
      ]);
      const taken = await rounds<Weight>(ROUNDS, Object.fromEntries(runs));
      for (const [site, weights] of Object.entries(taken))
        result.series.push(...seriesOf(`${site}, ${slug}`, weights));
      const ours = median(taken.ours!.map(sum));
      const totals: Record<string, number> = {};
      for (const [site, origin] of Object.entries(origins)) {
        const scripts = await scriptBytes(`${origin}/projects/${slug}`);
        totals[site] = median(taken[site]!.map(sum)) + scripts;
        result.series.push({
          what: `${site}, ${slug}: with its scripts`,
          unit: 'byte',
          values: [totals[site]],
        });
      }
      result.targets.push(
        { what: `${slug}, HTML and its CSS`, is: ours, limit: 16_000, unit: 'byte' },
        {
          ...{ what: `${slug}, with its scripts, against Next.js`, unit: '×' },
          ...{ is: totals.ours! / totals['Next.js']!, limit: 0.25 },
        },
      );
    }
    return result;
  });

/** All that a first visitor is sent to run, though nothing of it is needed for the first paint. */
async function scriptBytes(address: string): Promise<number> {
  const browser = await openBrowser();
  try {
    const one = await visit(browser, address);
    return weight(await one.scripts(brotli));
  } finally {
    await browser.close();
  }
}

interface Weight {
  html: number;
  css: number;
}
const sum = ({ html, css }: Weight) => html + css;

const weigh = (address: string, facts: Facts) => async () => {
  const page = await pageOf(address);
  assertSays(page.html, facts);
  return weightOf(page);
};

const seriesOf = (what: string, weights: Weight[]) => [
  { what, unit: 'byte', values: weights.map(sum) },
  { what: `${what}: HTML alone`, unit: 'byte', values: weights.map(({ html }) => html) },
];
