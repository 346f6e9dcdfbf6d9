/** Measures the rows whose numbers are its arguments, on the stack that the environment names. */
import { keep, type Result } from './result.ts';
import { backfill } from './rows/backfill.ts';
import { firstPaint } from './rows/first-paint.ts';
import { latency } from './rows/latency.ts';
import { connectScripts, eagerScripts } from './rows/scripts.ts';
import { workerStart } from './rows/worker.ts';

const ROWS: Record<string, () => Promise<Result>> = {
  1: firstPaint,
  2: eagerScripts,
  3: connectScripts,
  9: backfill,
  10: latency,
  12: workerStart,
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
