/** What a page asked for: on its way, not to be had, or here; and how old it is where it should be younger. */
export type Answer<T> =
  | { state: 'loading' }
  | ({ state: 'failed' } & Failed)
  | {
      state: 'here';
      value: T;
      late?: Late | null;
      /** It was asked for once more, in vain: what was known before stands. */
      again?: Failed;
    };

export interface Failed {
  code: string;
  /** Known where the API named it: whoever helps can look it up. */
  status?: number;
}

/** What stands here counts on this block, which is so many seconds old. */
export interface Late {
  block: number;
  age: number;
}

export const here = <T>(value: T): Answer<T> => ({ state: 'here', value });

/** A part of what was asked for, as far along as the whole. */
export const partOf = <T, U>(answer: Answer<T>, part: (value: T) => U): Answer<U> =>
  answer.state === 'here' ? { ...answer, value: part(answer.value) } : answer;

/** What is here, or this instead. */
export const valueOr = <T, U>(answer: Answer<T>, other: U): T | U =>
  answer.state === 'here' ? answer.value : other;

/** Why it is not to be had; what is no answer of ours is a connection that broke. */
export function failedOf(error: unknown): { state: 'failed' } & Failed {
  const { status, body } = error as { status?: number; body?: { code?: string } };
  return { state: 'failed', code: body?.code ?? 'no_answer', ...(status ? { status } : {}) };
}

export const settle = <T>(promise: Promise<T>): Promise<Answer<T>> => promise.then(here, failedOf);
