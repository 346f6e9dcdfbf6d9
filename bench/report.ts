/** The rows whose numbers are its arguments, as tables. */
import { percentile, summary } from './measure/statistics.ts';
import { figure, table } from './measure/table.ts';
import { kept, summarise, type Series, type Target } from './result.ts';

const ONE_MACHINE = `One machine cannot show cold starts of a real network, the way to a visitor, or the networks of PlanetScale
and Upstash. The database is MariaDB, not MySQL 8.`;

function cells({ what, unit, values, parts = [] }: Series): string[] {
  const { n, min, median, max } = summary(values);
  const named = parts.map((part) => `p${part * 100} ${figure(percentile(values, part))}`).join(' ');
  return [what, unit, figure(median), figure(min), figure(max), String(n), named];
}

const verdict = ({ what, is, limit, unit }: Target): string =>
  `${is <= limit ? 'kept  ' : 'MISSED'}  ${what}: ${figure(is)} ${unit}, at most ${figure(limit)}`;

const rows = process.argv
  .slice(2)
  .map(Number)
  .sort((a, b) => a - b)
  .map(kept);
for (const { row, title, series, targets, notes } of rows) {
  console.log(`\nRow ${row}. ${title}\n`);
  console.log(table(['', 'unit', 'median', 'min', 'max', 'runs', ''], series.map(cells)));
  console.log(targets.map((target) => `\n${verdict(target)}`).join(''));
  for (const note of notes) console.log(`  ${note}`);
}
console.log(`\n${ONE_MACHINE}`);
const file = summarise(rows);
console.log(`All of it: ${file} and the row-*.json beside it`);
