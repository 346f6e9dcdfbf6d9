import mysql, { type Pool, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';

/** Rows matched count as affected: a cursor that is written with what it holds is still ours. */
export const mysqlPool = (url: string): Pool =>
  mysql.createPool({
    uri: url,
    connectionLimit: 4,
    flags: ['+FOUND_ROWS'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: 3_000,
    enableKeepAlive: true,
  });

type Asks = Pick<Pool, 'query'>;

export async function rowsOf<T>(my: Asks, sql: string, values: unknown[] = []): Promise<T[]> {
  const [rows] = await my.query<RowDataPacket[]>(sql, values);
  return rows as T[];
}

/** Number of rows that a statement matched. */
export async function run(my: Asks, sql: string, values: unknown[] = []): Promise<number> {
  const [result] = await my.query<ResultSetHeader>(sql, values);
  return result.affectedRows;
}

export const quote = (name: string) => `\`${name}\``;
