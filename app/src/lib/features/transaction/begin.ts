/** Begins one transaction of whoever is here: connects where nobody is; null where the person leaves. */
import { openSignIn } from '#lib/features/sign-in/open.ts';
import type { Intent } from '#lib/wallet/intent.ts';
import type { Transaction } from '#lib/wallet/transaction/transaction.svelte.ts';
import { tray } from './tray.svelte.ts';

export interface Step {
  label: string;
  intent: () => Intent | Promise<Intent>;
}

export async function begin({ label, intent }: Step): Promise<Transaction | null> {
  const [{ wallet }, { Transaction }] = await Promise.all([
    import('#lib/wallet/index.ts'),
    import('#lib/wallet/acts.ts'),
  ]);
  await wallet.reconnect();
  if (!wallet.connection.address && !(await openSignIn())) return null;
  const wanted = await intent();
  const transaction = new Transaction(wallet.connection.address!, label, wanted.settleAt, wanted);
  tray.show(transaction);
  return transaction;
}
