import type { Transaction } from '#lib/wallet/transaction/transaction.svelte.ts';

/** The person's transactions on screen, newest first: they outlive the button that began them, and a reload. */
class Tray {
  shown = $state.raw<Transaction[]>([]);

  show(transaction: Transaction): void {
    this.shown = [transaction, ...this.shown];
  }

  dismiss(transaction: Transaction): void {
    this.shown = this.shown.filter((one) => one !== transaction);
  }

  /** Goes on watching what this account had sent before the page was loaded. */
  async resume(account: string): Promise<void> {
    const [{ wallet }, { resumed, kept }] = await Promise.all([
      import('#lib/wallet/index.ts'),
      import('#lib/wallet/acts.ts'),
    ]);
    const waiting = kept(account);
    await wallet.reconnect();
    for (const one of waiting) {
      const transaction = resumed(account as `0x${string}`, one);
      this.show(transaction);
      void transaction.resume(one.hash);
    }
  }
}

export const tray = new Tray();
