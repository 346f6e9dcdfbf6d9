/** The wallet's one door: imported on the click that needs it, never before. */
export { wallet } from './wallet.svelte.ts';
export { Transaction, resumed } from './transaction/transaction.svelte.ts';
export { chainTime, read, rehearse } from './read.ts';
export { kept } from './transaction/store.ts';

if (__CHAIN_ID__ === 31337) {
  const { announce } = await import('#lib/demo-wallet/announce.ts');
  announce();
}
