/** Empty tables and a chain whose clock goes on by a minute before each test, so that no answer is a kept one. */
import { afterAll, beforeEach } from 'vitest';
import { flush } from './outside.ts';
import { NOW, clear, cursor } from './seed.ts';

const TABLES = [
  'chain_project',
  'chain_holder',
  'chain_position',
  'chain_investment',
  'chain_proposal',
  'chain_tranche',
  'chain_declaration',
  'chain_wallet',
  'chain_issuer',
  'chain_identity',
];
let minute = 0;

/** @param more tables that these tests fill beyond the usual ones */
export function useEmptyChain(...more: string[]) {
  beforeEach(async () => {
    await flush();
    await clear(...TABLES, ...more);
    await cursor({ block_timestamp: NOW + ++minute * 60 });
    await new Promise((resolve) => setTimeout(resolve, 120)); // the isolate holds the head for a tenth of a second
  });
  afterAll(() => clear(...TABLES, ...more, 'chain_cursor'));
}
