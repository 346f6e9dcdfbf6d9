/**
 * `node contracts/scripts/properties.ts --check`: each row of docs/contract-properties.md ends with the tests that show
 * it, or `-`, and every test that any of our documents names is there. It is all that it ever does.
 */
import { missingTests, rowsOf } from './cited-tests.ts';

const DOCUMENT = 'docs/contract-properties.md';
const UNTESTED = '-';

const rows = rowsOf(DOCUMENT);
const shapeless = rows
  .map(({ cells }) => cells.at(-1)!)
  .filter((cell) => cell !== UNTESTED && !/^`[^`]+`(, `[^`]+`)*$/.test(cell))
  .map((cell) => `${DOCUMENT}: the last cell of a row is neither tests nor ${UNTESTED}: ${cell}`);
const wrong = [...(rows.length ? [] : [`${DOCUMENT} has no rows`]), ...shapeless, ...missingTests()];

for (const line of wrong) console.error(line);
if (wrong.length) process.exitCode = 1;
else {
  const untested = rows.filter(({ cells }) => cells.at(-1) === UNTESTED).length;
  console.log(`${rows.length} properties, ${untested} of them without a test`);
}
