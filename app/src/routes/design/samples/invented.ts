/** What all samples share: one moment, one project, and wallets and hashes that nobody has. */
import { DESIGN_MARKER } from '../mark.ts';

export const DAY = 86_400;
export const NOW = 1_796_000_040;
export const word = (n: number) => n.toString(16).padStart(64, '0');
export const wallet = (n: number) => `0x${n.toString(16).padStart(2, '0').repeat(20)}`;
export const hash = (n: number): `0x${string}` => `0x${(n * 7919).toString(16).padStart(8, '0').repeat(8)}`;
export const SLUG = DESIGN_MARKER;
export const NAME = 'Jembatan Rekaan (demo)';
export const CURRENCY = { currency: wallet(12), currencyDecimals: 2 };
/** Rupiah in the currency's smallest unit. */
export const rupiah = (whole: number) => String(BigInt(whole) * 100n);
