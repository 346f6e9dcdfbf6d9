/** PlanetScale puts MySQL's error number in the message only: "… (errno 1062) (sqlstate 23000) …". */
export function errno(error: unknown): number | undefined {
  const found = /\(errno (\d+)\)/.exec(error instanceof Error ? error.message : '');
  return found ? Number(found[1]) : undefined;
}

const DUPLICATE_KEY = 1062;
const LOCK_WAIT = 1205;
const DEADLOCK = 1213;
const INTERRUPTED = 1317;

export const isDuplicateKey = (error: unknown) => errno(error) === DUPLICATE_KEY;

/** The transaction was rolled back whole and may be tried again. */
export const isRetryable = (error: unknown) => [LOCK_WAIT, DEADLOCK, INTERRUPTED].includes(errno(error) ?? 0);
