/**
 * Figures as Indonesians write them, in both languages: a rupiah amount must not change its look with the language.
 * Amounts are the currency's smallest unit as `bigint` (or its decimal text), with the currency's number of decimals.
 */
const groups = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** 1284650 → "1.284.650"; minus is −. */
export function integer(value: bigint | number | string): string {
  const text = BigInt(value).toString();
  return text.startsWith('-') ? `−${groups(text.slice(1))}` : groups(text);
}

/** Rp in full, for where someone signs: "Rp2.500.000" or "Rp2.500.000,50". */
export function rupiah(amount: bigint | string, decimals: number): string {
  const value = BigInt(amount);
  const one = 10n ** BigInt(decimals);
  const abs = value < 0n ? -value : value;
  const rest = abs % one;
  const cents = rest === 0n ? '' : `,${rest.toString().padStart(decimals, '0')}`;
  return `${value < 0n ? '−' : ''}Rp${groups((abs / one).toString())}${cents}`;
}

export interface Short {
  figure: string;
  /** "juta", "miliar", "triliun" or nothing. */
  unit: '' | 'juta' | 'miliar' | 'triliun';
}

const SCALES = [
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
] as const;

/** Rp shortened, for where someone reads: two decimals at most, cut and never rounded up. */
export function rupiahShort(amount: bigint | string, decimals: number): Short {
  const whole = BigInt(amount) / 10n ** BigInt(decimals);
  for (const [scale, unit] of SCALES) {
    if (whole < scale) continue;
    const hundredths = (whole * 100n) / scale;
    const fraction = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
    return { figure: `Rp${groups((hundredths / 100n).toString())}${fraction && `,${fraction}`}`, unit };
  }
  return { figure: `Rp${groups(whole.toString())}`, unit: '' };
}

/** A sign stays on the line of its number. */
const NBSP = '\u00a0';

/** A part of a whole in per cent with two decimals, cut: "71,45 %". */
export function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return `0${NBSP}%`;
  return basisPoints(Number((part * 10_000n) / whole));
}

/** 860 → "8,6 %"; minus is −. */
export function basisPoints(bps: number): string {
  const abs = Math.abs(bps);
  const fraction = (abs % 100).toString().padStart(2, '0').replace(/0+$/, '');
  return `${bps < 0 ? '−' : ''}${Math.trunc(abs / 100)}${fraction && `,${fraction}`}${NBSP}%`;
}

/** What someone typed as shares: a whole number above 0, or null. */
export function parseShares(text: string): number | null {
  const digits = text.replace(/[.\s]/g, '');
  if (!/^\d{1,10}$/.test(digits)) return null;
  const value = Number(digits);
  return value > 0 && value < 2 ** 32 ? value : null;
}

/** What someone typed as rupiah, "2.500.000" or "2500000,50", in smallest units; null when it is none. */
export function parseRupiah(text: string, decimals: number): bigint | null {
  const match = /^(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d+))?$/.exec(text.trim().replace(/^Rp\s*/i, ''));
  if (!match || (match[2]?.length ?? 0) > decimals) return null;
  return BigInt(match[1]!.replaceAll('.', '') + (match[2] ?? '').padEnd(decimals, '0'));
}
