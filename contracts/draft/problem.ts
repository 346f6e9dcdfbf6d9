/** One thing wrong with an input: where, which rule, and in words. */
export interface Problem {
  field: string;
  rule: string;
  message: string;
}

/** What valibot says beyond the Standard Schema: which rule failed. */
export type Issue = { message: string; type?: string; path?: readonly unknown[] | undefined };

const key = (segment: unknown) =>
  String(typeof segment === 'object' && segment !== null && 'key' in segment ? segment.key : segment);

export const problemOf = ({ path, type, message }: Issue): Problem => ({
  field: (path ?? []).map(key).join('.'),
  rule: type ?? 'invalid',
  message,
});
