/** What a browser was sent, as sums. */
import { gzip } from './bytes.ts';

export interface Script {
  path: string;
  bytes: number;
}

/** Each file once, packed by itself. */
export function scriptsOf(bodies: ReadonlyMap<string, Buffer>, pack = gzip): Script[] {
  return [...bodies].map(([address, body]) => ({ path: new URL(address).pathname, bytes: pack(body) }));
}

export const weight = (scripts: readonly Script[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

/** What came later than all of `before`. */
export const since = (scripts: readonly Script[], before: readonly Script[]): Script[] =>
  scripts.filter(({ path }) => !before.some((one) => one.path === path));
