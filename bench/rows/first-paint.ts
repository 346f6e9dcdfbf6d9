/** Row 1: bytes of a project's public page that must arrive before anything is painted. */
import { median } from '../measure/statistics.ts';
import { rounds } from '../measure/rounds.ts';
import type { Result } from '../result.ts';
import { given } from '../run.ts';
import { assertSays, factsOf } from '../site/facts.ts';
import { pageOf, weightOf } from '../site/page.ts';

const ROUNDS = 5;
/** A raise under way, and a company that pays: the page at its shortest and at its longest. */
export const PROJECTS = ['tol-serang-panimbang', 'spam-umbulan'];

export async function firstPaint(): Promise<Result> {
  const origin = given('APP_ORIGIN');
  const result: Result = {
    row: 1,
    title: 'bytes before the first paint of a project page (br)',
    series: [],
    targets: [],
    notes: [],
  };
  for (const slug of PROJECTS) {
    const facts = await factsOf(origin, slug);
    const weigh = (address: string) => async () => {
      const page = await pageOf(address);
      assertSays(page.html, facts);
      const { html, css } = weightOf(page);
      return html + css;
    };
    const taken = await rounds(ROUNDS, { ours: weigh(`${origin}/projects/${slug}`) });
    for (const [name, values] of Object.entries(taken))
      result.series.push({ what: `${name}, ${slug}`, unit: 'byte', values });
    result.targets.push({
      what: `${slug}, HTML and its CSS`,
      is: median(taken.ours!),
      limit: 16_000,
      unit: 'byte',
    });
  }
  return result;
}
