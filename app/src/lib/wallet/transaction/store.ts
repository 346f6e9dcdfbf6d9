/** Sent transactions that a reload must not lose, by chain and account. */
import type { Hex } from 'viem';

export interface Kept {
  hash: Hex;
  settleAt: string;
  label: string;
}

const key = (account: string) => `tx:${__CHAIN_ID__}:${account.toLowerCase()}`;

export function kept(account: string): Kept[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key(account)) ?? '[]');
    return Array.isArray(found) ? (found as Kept[]) : [];
  } catch {
    return [];
  }
}

const write = (account: string, all: Kept[]) =>
  all.length
    ? localStorage.setItem(key(account), JSON.stringify(all))
    : localStorage.removeItem(key(account));

export const keep = (account: string, one: Kept) =>
  write(account, [...kept(account).filter(({ hash }) => hash !== one.hash), one]);

export const forget = (account: string, hash: Hex) =>
  write(
    account,
    kept(account).filter((one) => one.hash !== hash),
  );
