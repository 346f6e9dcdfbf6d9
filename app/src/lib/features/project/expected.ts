import { internalRate } from './internal-rate.ts';

/** What a share is forecast to yield a year, in basis points; reckoned from the year in which the raise closes. */
export const expectedOf = (
  { price, closesAt }: { price: string; closesAt: number },
  years: readonly { year: number; perShare: string }[],
): number | null =>
  internalRate(
    BigInt(price),
    new Date(closesAt * 1000).getUTCFullYear(),
    years.map(({ year, perShare }) => ({ year, amount: BigInt(perShare) })),
  );
