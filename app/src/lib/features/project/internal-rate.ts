/**
 * Internal rate of return in basis points a year, before tax: the rate at which what one share is forecast to be paid
 * is worth its price. One payment a year, reckoned from the year of purchase; null when the payments never reach the
 * price. Found by halving between −50 % and +100 %.
 */
export function internalRate(
  price: bigint,
  purchase: number,
  years: readonly { year: number; amount: bigint }[],
): number | null {
  const paid = years.reduce((sum, { amount }) => sum + amount, 0n);
  if (price <= 0n || paid === 0n) return null;
  const worth = (rate: number) =>
    years.reduce((sum, { year, amount }) => sum + Number(amount) / (1 + rate) ** (year - purchase), 0);
  let low = -0.5;
  let high = 1;
  if (worth(low) < Number(price) || worth(high) > Number(price)) return null;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (worth(middle) > Number(price)) low = middle;
    else high = middle;
  }
  return Math.round(low * 10_000);
}
