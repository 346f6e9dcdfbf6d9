/** The amount that the landing page reckons with: a form's field, so that it works without JavaScript. */
import { parseRupiah, rupiah } from '#lib/format/money.ts';

export interface Asked {
  /** Whole rupiah. */
  amount: bigint;
  /** As it stands in the field. */
  text: string;
  wrong: boolean;
}

const USUAL = 1_000_000n;
const LEAST = 10_000n;
const MOST = 1_000_000_000_000n;

/** What is no amount, or none between ten thousand and a trillion rupiah, is said to be wrong; the usual one stands in. */
export function askedOf(text: string | null): Asked {
  if (text === null) return { amount: USUAL, text: rupiah(USUAL, 0).slice(2), wrong: false };
  const amount = parseRupiah(text, 0);
  const wrong = amount === null || amount < LEAST || amount > MOST;
  return wrong
    ? { amount: USUAL, text: text.slice(0, 30), wrong }
    : { amount, text: rupiah(amount, 0).slice(2), wrong };
}
