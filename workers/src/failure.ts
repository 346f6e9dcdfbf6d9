import type { Problem as InputIssue } from '@partisipro/contracts/draft';

export type { InputIssue };

/** Failures that are expected, each with a stable code that clients may rely on; the status is HTTP's view of it. */
const STATUS = {
  malformed_json: 400,
  not_signed_in: 401,
  sign_in_refused: 401,
  not_authorised: 401,
  forbidden: 403,
  bad_origin: 403,
  not_found: 404,
  /** Not there as far as is indexed, and the caller waits for a block beyond that. */
  not_indexed_yet: 404,
  conflict: 409,
  hash_mismatch: 422,
  too_large: 413,
  unsupported_type: 415,
  invalid_input: 422,
  too_many_requests: 429,
  unavailable: 503,
} as const;

export type FailureCode = keyof typeof STATUS;

export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: unknown;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: FailureCode, message: string, details?: unknown, retryAfter?: number) {
    super(message);
    this.code = code;
    this.details = details;
    this.retryAfter = retryAfter;
  }

  get status() {
    return STATUS[this.code];
  }
}

const RETRY_SECONDS = 5;

/** A server behind us did not answer: nothing is wrong with the request, and it may be sent again. */
export function isAway(error: unknown): boolean {
  const { name, message } = error as Error;
  if (name === 'DatabaseError') return /code = (Unavailable|DeadlineExceeded|Aborted)/.test(message);
  return name === 'TimeoutError' || /Network connection lost|fetch failed|HTTP request failed/.test(message);
}

export const away = () =>
  new Failure('unavailable', 'This is not possible right now. Please try again.', undefined, RETRY_SECONDS);

export const invalid = (field: string, rule: string, message: string) =>
  new Failure('invalid_input', 'The input is not valid.', [{ field, rule, message } satisfies InputIssue]);

export const notIndexedYet = () =>
  new Failure(
    'not_indexed_yet',
    'This is not there yet: the block you wait for is not indexed.',
    undefined,
    1,
  );

export const notFound = (what: string) => new Failure('not_found', `There is no such ${what}.`);
