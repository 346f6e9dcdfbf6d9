/** Who invests, and how much: small savers, most people, and a few large ones. */
import type { Buyer } from './tale.ts';

/** Numbers from a seed, so that every start tells the same story (a linear congruential generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** investor-25 and investor-26 are left for whoever wants to try it from the beginning. */
const NEW = new Set([25, 26]);
const LAST = 64;
export const INVESTORS = Array.from({ length: LAST }, (_, n) => n + 1).filter((n) => !NEW.has(n));
export const investor = (n: number) => `investor-${n}`;

/** Every tenth is large (tier 4), every fourth small (tier 1), the others between. */
export const tierOf = (n: number) => (n % 10 === 0 ? 4 : n % 4 === 0 ? 1 : n % 3 === 0 ? 3 : 2);
/** Parts of the hard cap in 1/10,000 that somebody of a tier buys, less a third at random. */
const APPETITE = [0, 35, 150, 260, 900];

export interface Crowd {
  seed: number;
  /** The hard cap, and what part of it all together want, in per cent. */
  hardCap: number;
  wants: number;
  opensAt: number;
  closesAt: number;
  /** How many of the investors come; all when left out. */
  count?: number;
}

/** Buyers spread over the raise, in the order of their coming; together about what is wanted. */
export function crowd({ seed, hardCap, wants, opensAt, closesAt, count = INVESTORS.length }: Crowd): Buyer[] {
  const draw = numbers(seed);
  const who = [...INVESTORS]
    .map((n) => ({ n, rank: draw(1_000_000) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ n }) => n);
  const wish = (n: number) => APPETITE[tierOf(n)]! * (67 + draw(33));
  const wishes = who.map(wish);
  const scale = (hardCap * wants) / 100 / wishes.reduce((sum, one) => sum + one, 0);
  const span = closesAt - opensAt;
  return who.map((n, order) => ({
    id: investor(n),
    shares: Math.max(1, Math.min(Math.floor(wishes[order]! * scale), limitOf(n, hardCap))),
    at: opensAt + 3_600 + Math.floor(((order + 0.1 + draw(800) / 1_000) * (span - 7_200)) / who.length),
  }));
}

const limitOf = (n: number, hardCap: number) => Math.ceil(hardCap / [0, 200, 25, 12, 10][tierOf(n)]!) - 1;
