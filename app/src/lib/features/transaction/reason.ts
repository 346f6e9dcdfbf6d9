import * as words from '#lib/paraglide/messages.js';
import type { Revert } from '#lib/wallet/transaction/machine.ts';

type Words = Record<string, (inputs: Record<string, string>) => string>;

/** A revert in the person's words; the first arguments of the contract's error may stand in them as {a} and {b}. */
export function reasonOf({ code, args }: Revert): string {
  const say = (words as unknown as Words)[`error_${code}`];
  if (!say) return words.error_no_words({ code });
  const [a, b] = args.map(String);
  return say({ a: a ?? '', b: b ?? '' });
}
