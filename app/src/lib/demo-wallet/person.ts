/** Who the demonstration wallet is, kept in this browser, and the node that it speaks to. */
import { RPC_URL } from '$app/env/public';
import { httpRpc } from '#lib/wallet/eip1193-core.ts';

const CHOSEN = 'demo-wallet:person';
const watchers = new Set<() => void>();

export const rpc = httpRpc(RPC_URL);
export const chosen = () => localStorage.getItem(CHOSEN);

export function choose(id: string): void {
  localStorage.setItem(CHOSEN, id);
  watchers.forEach((watcher) => watcher());
}

export const onChosen = (watcher: () => void) => void watchers.add(watcher);
