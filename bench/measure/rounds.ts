/** Everyone's turn, again and again: a machine that is slower for a while is slower for all. */
export async function rounds<T>(
  count: number,
  runs: Record<string, (round: number) => Promise<T>>,
  tell: (name: string, round: number, result: T) => void = () => {},
): Promise<Record<string, T[]>> {
  const taken: Record<string, T[]> = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < count; round += 1)
    for (const [name, run] of Object.entries(runs)) {
      const result = await run(round);
      taken[name]!.push(result);
      tell(name, round, result);
    }
  return taken;
}
