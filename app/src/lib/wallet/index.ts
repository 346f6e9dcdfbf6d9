/** The wallet's door: imported on the click that connects, never before. What acting takes lies behind `acts.ts`. */
export { wallet } from './wallet.svelte.ts';

if (__CHAIN_ID__ === 31337) {
  const { announce } = await import('#lib/demo-wallet/announce.ts');
  announce();
}
