/** What a connected wallet does: with the ABIs of all contracts, so imported on the first act. */
import './index.ts';

export { Transaction, resumed } from './transaction/transaction.svelte.ts';
export { chainTime, read, rehearse } from './read.ts';
export { kept } from './transaction/store.ts';
