/** Rows of what stands beside a project, as the sink writes them; `n` is the project's number in `seed.ts`. */
import { address, at, DAY, hash, NOW, put } from './seed.ts';

const token = (n: number) => address(n * 16);

export const STANDING_TABLES = [
  'chain_confirmation',
  'chain_enforcement',
  'chain_forced_transfer',
  'chain_pause',
  'chain_payer',
  'chain_position_migration',
  'chain_redemption',
  'chain_redemption_change',
  'chain_release',
  'chain_release_veto',
  'chain_share_freeze',
  'chain_sponsor',
  'chain_suspended_verifier',
  'chain_termination',
  'chain_wallet_replacement',
];

export const confirmation = (n: number, selector: string, over: Record<string, unknown> = {}) =>
  put('chain_confirmation', {
    ...{ token: token(n), selector, calldata: `${selector}00`, until: NOW + DAY },
    ...{ awaited_at: NOW - DAY, tx_hash: hash(3), confirmed_at: null, block_number: 91 },
    ...over,
  });

export const enforcement = (n: number | null, id: number, over: Record<string, unknown> = {}) =>
  put('chain_enforcement', {
    ...{ contract: n === null ? address(0xa2) : address(n * 16 + 4), enforcement_id: hash(id) },
    token: n === null ? null : token(n),
    ...{ target: address(7), selector: '0x12345678', calldata: '0x12345678', call: '0x99' },
    ...{ order_hash: hash(5), scheduled_at: NOW - 4 * DAY, ready_at: NOW - DAY, tx_hash: hash(6) },
    ...{ cancelled_at: null, cancelled_by: null, reason_hash: null, done_at: null, block_number: 91 },
    ...over,
  });

export const payer = (n: number, account: string, listed = 1) =>
  put('chain_payer', { token: token(n), account, listed, block_number: 91 });

export const suspended = (n: number, verifier: string, until: number) =>
  put('chain_suspended_verifier', {
    ...{ token: token(n), verifier, until, reason_hash: hash(4), block_number: 91 },
  });

const NO_DATA = JSON.stringify(Array.from({ length: 5 }, () => `0x${'0'.repeat(64)}`));

export const release = (number: number, over: Record<string, unknown> = {}) =>
  put('chain_release', {
    ...{ number, listed_at: NOW - 40 * DAY, withdrawn: 0, implementations: '[]' },
    ...{ migration_hashes: NO_DATA, predecessors: '[1]', block_number: 80 },
    ...over,
  });

export const veto = (n: number, number: number, vetoed = 1) =>
  put('chain_release_veto', { token: token(n), number, vetoed, block_number: 91 });

export const wallet = (account: string, identity: string, over: Record<string, unknown> = {}) =>
  put('chain_wallet', {
    ...{ wallet: account, identity, expiry: NOW + 900 * DAY, country: 360, tier: 2, issuer: 1, nonce: 1 },
    ...{ revoked: 0, replaced_by: null, block_number: 90 },
    ...over,
  });

/** One wallet takes another's place, of the same identity unless told otherwise. */
export async function replaced(old: string, fresh: string, identity: string, freshIdentity = identity) {
  await put('chain_issuer', { number: 1, account: address(8), disabled: 0, block_number: 90 });
  await wallet(old, identity, { replaced_by: fresh });
  await wallet(fresh, freshIdentity);
  const block = Number(BigInt(old) % 1_000n);
  await put('chain_wallet_replacement', { previous: old, next: fresh, identity, ...at(block) });
}

export const redemptionStep = (n: number, step: string, block: number, over: Record<string, unknown> = {}) =>
  put('chain_redemption_change', {
    ...{ token: token(n), step, payer: address(0xabc), pool: '5000', not_before: null, supply: null },
    ...at(block),
    ...over,
  });

export const redemption = (n: number, account: string, shares: string, block: number, index = 0) =>
  put('chain_redemption', {
    ...{ token: token(n), account, payee: account, shares, amount: '7', profit: '1' },
    ...at(block, index),
  });

export const happened = (table: string, n: number, row: Record<string, unknown>, block: number, index = 0) =>
  put(`chain_${table}`, { token: token(n), ...row, ...at(block, index) });
