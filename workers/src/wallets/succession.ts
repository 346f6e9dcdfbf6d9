/** Wallets that took the place of others, as the registry follows them. */
import type { Db } from '../deps.ts';
import { predecessors, successors } from './queries.ts';

/** As many steps as the registry lets there be. */
const MOST_STEPS = 8;

/** The wallet that stands for each of these in the end; those that were never replaced are not among them. */
export async function lastSuccessors(db: Db, wallets: string[]): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  let asked = wallets;
  for (let step = 0; asked.length > 0 && step < MOST_STEPS; step++) {
    const rows = await successors(db, asked);
    const next = new Map(rows.map(({ wallet, replaced_by }) => [wallet, replaced_by!]));
    for (const wallet of wallets) {
      const successor = next.get(last.get(wallet) ?? wallet);
      if (successor) last.set(wallet, successor);
    }
    asked = [...new Set(next.values())];
  }
  return last;
}

/** All wallets for which this one stands now. */
export async function allPredecessors(db: Db, wallet: string): Promise<string[]> {
  const found: string[] = [];
  let asked = [wallet];
  for (let step = 0; asked.length > 0 && step < MOST_STEPS; step++) {
    asked = (await predecessors(db, asked)).map((row) => row.wallet);
    found.push(...asked);
  }
  return found;
}
