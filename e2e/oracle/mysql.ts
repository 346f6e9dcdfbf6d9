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
