/** Which mutants are tried: the same for the same seed, spread over the functions, and in each over the operators. */
import { createHash } from 'node:crypto';
import type { Mutant } from './mutants.ts';

/** An order of all; whoever wants fewer takes them from its beginning. A change of one function moves no other's. */
export function inOrder(mutants: Mutant[], seed: string): Mutant[] {
  const lot = new Map(
    mutants.map((mutant) => [mutant, createHash('sha256').update(`${seed}\0${mutant.key}`).digest('hex')]),
  );
  const drawn = mutants.toSorted((a, b) => (lot.get(a)! < lot.get(b)! ? -1 : 1));
  const places = groups(drawn, ({ place }) => place);
  return inTurn(places.map((place) => inTurn(groups(place, ({ operator }) => operator))));
}

const groups = (mutants: Mutant[], by: (mutant: Mutant) => string) =>
  Object.values(Object.groupBy(mutants, by)) as Mutant[][];

/** One of each, then a second of each. */
function inTurn(lists: Mutant[][]): Mutant[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list[n] ?? [])).flat();
}
