/** Who the demonstration wallet is, and whether it let this site in: kept in this browser. */
import { people } from '@partisipro/contracts/demo-people';

const CHOSEN = 'demo-wallet:person';
const CONNECTED = 'demo-wallet:connected';
const watchers = new Set<() => void>();

/** Id of the chosen person; null where nobody was chosen, or the demonstration no longer has them. */
export function chosen(): string | null {
  const id = localStorage.getItem(CHOSEN);
  return people.some((person) => person.id === id) ? id : null;
}

export function choose(id: string): void {
  if (chosen() === id) return;
  localStorage.setItem(CHOSEN, id);
  watchers.forEach((watcher) => watcher());
}

export function onChosen(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** That the person let this site in: a wallet remembers that over a reload. */
export const remembered = {
  get: () => localStorage.getItem(CONNECTED) === 'yes' && chosen() !== null,
  set: (connected: boolean) =>
    connected ? localStorage.setItem(CONNECTED, 'yes') : localStorage.removeItem(CONNECTED),
};
