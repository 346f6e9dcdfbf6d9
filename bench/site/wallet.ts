/** A wallet that announces itself by EIP-6963 and agrees to be connected, and to nothing else. */
import type { Page } from 'playwright';

export const WALLET = 'Bench Wallet';
export const ADDRESS = '0x00000000000000000000000000000000000B33f5';
const ARBITRUM_ONE = '0xa4b1';

export const installWallet = (page: Page) =>
  page.addInitScript(
    ([name, address, chain]) => {
      let accounts: string[] = [];
      const provider = {
        async request({ method }: { method: string }) {
          if (method === 'eth_requestAccounts' || method === 'wallet_requestPermissions')
            accounts = [address];
          if (method === 'wallet_requestPermissions') return [{ parentCapability: 'eth_accounts' }];
          if (method === 'eth_requestAccounts' || method === 'eth_accounts') return accounts;
          if (method === 'eth_chainId') return chain;
          throw Object.assign(new Error('the person says no'), { code: 4001 });
        },
        on() {},
        removeListener() {},
      };
      const icon = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
      const info = { uuid: '7a1f7a0e-3c1b-4f0e-9c55-0b33f50b33f5', name, rdns: 'id.partisipro.bench', icon };
      const detail = Object.freeze({ info: Object.freeze(info), provider });
      const tell = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
      window.addEventListener('eip6963:requestProvider', tell);
      tell();
    },
    [WALLET, ADDRESS, ARBITRUM_ONE] as const,
  );
