import { sValidator } from '@hono/standard-validator';
import { problemOf, type Issue } from '@partisipro/contracts/draft';
import type { MiddlewareHandler, ValidationTargets } from 'hono';
import * as v from 'valibot';
import { Failure, type InputIssue } from '../failure.ts';
import type { AppEnv } from './context.ts';

const inputIssues = (issues: readonly Issue[]): InputIssue[] => issues.slice(0, 50).map(problemOf);

const NOT_VALID = 'The input is not valid.';

/** Written out, since the inferred type names a package that readers of our types do not have. */
type Validated<T extends keyof ValidationTargets, S extends v.GenericSchema> = MiddlewareHandler<
  AppEnv,
  string,
  { in: Record<T, v.InferInput<S>>; out: Record<T, v.InferOutput<S>> }
>;

/** An input by a schema, or 422 with each field and the rule it breaks. */
export const validate = <T extends keyof ValidationTargets, S extends v.GenericSchema>(
  target: T,
  schema: S,
) =>
  sValidator(target, schema, (result) => {
    if (!result.success)
      throw new Failure('invalid_input', NOT_VALID, inputIssues(result.error as readonly Issue[]));
  }) as unknown as Validated<T, S>;

/** The same for what is no part of a request's own form: a draft at its submission, a text that was hashed. */
export function parse<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new Failure('invalid_input', NOT_VALID, inputIssues(result.issues));
  return result.output;
}

const minBlock = v.pipe(v.string(), v.digits(), v.maxLength(15));

/** A strict query: every reading route also knows `minBlock`. */
export const query = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject({ minBlock: v.optional(minBlock), ...entries });
