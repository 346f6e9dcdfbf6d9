import { m } from '#lib/paraglide/messages.js';
import type { Revert } from '#lib/wallet/transaction/machine.ts';
import { errorWords } from './error-words.ts';

type Words = Record<string, (inputs: Record<string, string>) => string>;

/** A revert in the person's words; the first arguments of the contract's error may stand in them as {a} and {b}. */
export function reasonOf({ code, args }: Revert): string {
  const say = (errorWords as unknown as Words)[code];
  if (!say) return m.error_no_words({ code });
  const [a, b] = args.map(String);
  return say({ a: a ?? '', b: b ?? '' });
}
