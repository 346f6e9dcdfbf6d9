/** The demonstration wallet announces itself like any other (EIP-6963). In builds for the local chain only. */
import { accountOf } from '@partisipro/contracts/demo-people';
import { mount, unmount } from 'svelte';
import { RPC_URL } from '$app/env/public';
import { createProvider, httpRpc, type RpcRequest, type WalletProvider } from '#lib/wallet/eip1193-core.ts';
import { chosen, onChosen, remembered } from './person.ts';

const ICON =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="%23FFC21A" stroke="%2310222A" stroke-width="2.5"/></svg>';

let provider: WalletProvider | null = null;

let last: Promise<unknown> = Promise.resolve();

/** One question after the other: a second one waits until the first is answered. */
const confirm = (request: RpcRequest): Promise<boolean> => {
  const answer = last.then(() => show(request));
  last = answer.catch(() => undefined);
  return answer;
};

/** Shows what is asked and waits for the person's yes or no. */
async function show(request: RpcRequest): Promise<boolean> {
  const { default: Confirm } = await import('./Confirm.svelte');
  return new Promise((resolve) => {
    const dialog = mount(Confirm, {
      target: document.body,
      props: {
        request,
        onanswer: (yes: boolean) => {
          void unmount(dialog);
          resolve(yes);
        },
      },
    });
  });
}

export function announce(): void {
  if (provider) return;
  const account = () => {
    const id = chosen();
    return id ? accountOf(id) : null;
  };
  provider = createProvider({
    ...{ account, confirm, remembered },
    rpc: httpRpc(RPC_URL),
    chainIds: [__CHAIN_ID__],
  });
  onChosen(provider.changed);
  const detail = Object.freeze({
    info: Object.freeze({
      uuid: crypto.randomUUID(),
      name: 'Dompet demonstrasi',
      rdns: 'id.partisipro.demo',
      icon: ICON,
    }),
    provider,
  });
  const tell = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  window.addEventListener('eip6963:requestProvider', tell);
  tell();
}
