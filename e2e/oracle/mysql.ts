import mysql from 'mysql2/promise';
import { run } from '../run.ts';

const pool = mysql.createPool({
  uri: run.E2E_MYSQL_URL,
  connectionLimit: 2,
  supportBigNumbers: true,
  bigNumberStrings: true,
});

/** Rows of MySQL, as strings: the journeys assert on what the site reads, not on what it says. */
export async function rows(sql: string, values: (string | number)[] = []): Promise<Record<string, string>[]> {
  const [found] = await pool.query(sql, values);
  return (found as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])),
  );
}

/** Waits until MySQL stands at the chain's newest block, so that what was done outside the browser can be seen in it. */
export async function indexed(newest: bigint): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const [cursor] = await rows('SELECT block_number FROM chain_cursor');
    if (cursor && BigInt(cursor.block_number!) >= newest) return;
    if (Date.now() > until)
      throw new Error(`MySQL stands at ${cursor?.block_number}, the chain at ${newest}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
