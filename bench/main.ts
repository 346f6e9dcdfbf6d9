/** Measures the rows whose numbers are its arguments, on the stack that the environment names. */
import { keep, type Result } from './result.ts';
import { firstPaint } from './rows/first-paint.ts';

const ROWS: Record<string, () => Promise<Result>> = {
  1: firstPaint,
};

for (const number of process.argv.slice(2)) {
  const row = ROWS[number];
  if (!row) throw new Error(`there is no row ${number}`);
  const begun = performance.now();
  const result = await row();
  keep(result);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`      Row ${number}, ${result.title}: measured (${seconds} s)`);
}
