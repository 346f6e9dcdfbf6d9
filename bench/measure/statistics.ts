/** What is said of a series of measurements: never a mean, which one bad run would carry. */
export interface Summary {
  n: number;
  min: number;
  median: number;
  max: number;
}

/** The smallest value that `part` of all values do not exceed (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]!;
}

/** The middle value; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

export const summary = (values: readonly number[]): Summary => ({
  n: values.length,
  min: Math.min(...values),
  median: median(values),
  max: Math.max(...values),
});
