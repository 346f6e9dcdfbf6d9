import { tray } from './tray.svelte.ts';

/** Goes on watching what this account had sent before the page was loaded. */
export async function resume(account: string): Promise<void> {
  const [{ wallet }, { resumed, kept }] = await Promise.all([
    import('#lib/wallet/index.ts'),
    import('#lib/wallet/acts.ts'),
  ]);
  const waiting = kept(account);
  await wallet.reconnect();
  for (const one of waiting) {
    const transaction = resumed(account as `0x${string}`, one);
    tray.show(transaction);
    void transaction.resume(one.hash);
  }
}
