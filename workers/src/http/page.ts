import { writeCursor } from './cursor.ts';

export interface Page {
  cursor?: string | undefined;
  limit: number;
}

/** A page of rows of which one more was read than asked for. */
export function pageOf<R, T>(
  rows: R[],
  limit: number,
  show: (row: R) => T,
  mark: (row: R) => (string | number | bigint)[],
) {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: page.map(show), next: last ? writeCursor(mark(last)) : null };
}
