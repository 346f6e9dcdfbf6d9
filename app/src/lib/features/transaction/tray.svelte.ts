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
}

export const tray = new Tray();
