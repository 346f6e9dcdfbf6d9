/**
 * The answers given so far, so that a reload does not ask them again: in this tab alone, of one account, for one
 * project, to one version of the text, and no longer than until they are stored with the acknowledgement.
 */
import type { Answers } from '@partisipro/contracts/acknowledgement';

export interface Asked {
  account: string;
  slug: string;
  version: string;
}
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = ({ account, slug, version }: Asked) => `answers:${account}:${slug}:${version}`;

/** A browser that keeps nothing for sites asks again after a reload; nothing else is lost. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((option) => typeof option === 'string');

export function keptAnswers(asked: Asked, storage = (): Kept => sessionStorage): Answers {
  const value = attempt(() => JSON.parse(storage().getItem(keyOf(asked)) ?? '{}') as unknown);
  return isAnswers(value) ? value : {};
}

export const keepAnswers = (asked: Asked, answers: Answers, storage = (): Kept => sessionStorage): void =>
  attempt(() => storage().setItem(keyOf(asked), JSON.stringify(answers)));

export const forgetAnswers = (asked: Asked, storage = (): Kept => sessionStorage): void =>
  attempt(() => storage().removeItem(keyOf(asked)));
