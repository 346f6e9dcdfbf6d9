/** Distributions by the year of their record date, in Western Indonesian Time. */
const WIB = 7 * 3_600;

export const yearOf = (seconds: number) => new Date((seconds + WIB) * 1000).getUTCFullYear();

/** Every year from the first to the last that has something, also those that have nothing. */
export function byYear(
  payments: readonly { time: number; amount: bigint }[],
): { year: number; amount: bigint }[] {
  if (payments.length === 0) return [];
  const years = payments.map(({ time }) => yearOf(time));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, n) => ({
    year: first + n,
    amount: payments.reduce((sum, { amount }, i) => (years[i] === first + n ? sum + amount : sum), 0n),
  }));
}
