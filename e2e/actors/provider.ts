import type { Page } from '@playwright/test';
import { accountOf } from '@partisipro/contracts/demo-people';
import { createProvider, httpRpc, type RpcRequest } from '../../app/src/lib/wallet/eip1193-core.ts';
import { run } from '../run.ts';

export interface Temper {
  /** Says no to requests of these methods. */
  rejects: Set<string>;
  /** Chains the wallet knows; it begins on the first. */
  chainIds: number[];
}

type Answer = { result: unknown } | { error: { code: number; message: string; data?: unknown } };

/** A wallet announced to the page by EIP-6963; the keys stay in this process, the page sees requests and answers. */
export async function installWallet(page: Page, person: string, temper: Temper): Promise<void> {
  const account = accountOf(person);
  const provider = createProvider({
    account: () => account,
    confirm: async ({ method }) => !temper.rejects.has(method),
    rpc: httpRpc(run.RPC_URL),
    chainIds: temper.chainIds,
  });
  const tell = (event: string) => (value: unknown) =>
    void page
      .evaluate(([name, detail]) => window.__emit?.(name, detail), [event, value] as const)
      .catch(() => {});
  for (const event of ['accountsChanged', 'chainChanged']) provider.on(event, tell(event));
  await page.exposeFunction('__wallet', async (request: RpcRequest): Promise<Answer> => {
    try {
      return { result: await provider.request(request) };
    } catch (error) {
      const { code = -32603, message, data } = error as { code?: number; message: string; data?: unknown };
      return { error: { code, message, data } };
    }
  });
  await page.addInitScript(announce, person);
}

declare global {
  interface Window {
    __wallet(request: unknown): Promise<Answer>;
    __emit?: (event: string, value: unknown) => void;
  }
}

/** Runs in the page. */
function announce(name: string): void {
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  window.__emit = (event, value) => listeners.get(event)?.forEach((listener) => listener(value));
  const provider = {
    async request(request: unknown) {
      const answer = await window.__wallet(request);
      if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error);
      return answer.result;
    },
    on(event: string, listener: (value: unknown) => void) {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event)!.add(listener);
    },
    removeListener: (event: string, listener: (value: unknown) => void) =>
      listeners.get(event)?.delete(listener),
  };
  const icon = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
  const info = { uuid: crypto.randomUUID(), name: `Wallet of ${name}`, rdns: 'id.partisipro.journey', icon };
  const detail = Object.freeze({ info: Object.freeze(info), provider });
  const tell = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  window.addEventListener('eip6963:requestProvider', tell);
  tell();
}
