/** What the identity registry stores of wallets, identities and issuers. */
import { identity, issuer, wallet } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import type { Address } from './project.ts';

type Attested = Event<'IdentityRegistry:Attested'>['args'];
type FreezeChanged = Event<'IdentityRegistry:FreezeChanged'>['args'];

export function attest(db: Db, at: Origin, { wallet: address, ...attested }: Attested) {
  const record = { ...attested, revoked: false, replacedBy: null, blockNumber: at.blockNumber };
  return db
    .insert(wallet)
    .values({ wallet: address, ...record })
    .onConflictDoUpdate(record);
}

export const revokeAttestation = (db: Db, at: Origin, address: Address, nonce: number) =>
  db.update(wallet, { wallet: address }).set({ revoked: true, nonce, blockNumber: at.blockNumber });

export const replaceWallet = (db: Db, at: Origin, old: Address, fresh: Address) =>
  db.update(wallet, { wallet: old }).set({ replacedBy: fresh, blockNumber: at.blockNumber });

export function setFreeze(
  db: Db,
  at: Origin,
  { identity: number, until, confirmed, reasonHash }: FreezeChanged,
) {
  const now = { frozenUntil: until, confirmed, reasonHash, blockNumber: at.blockNumber };
  return db
    .insert(identity)
    .values({ identity: number, ...now })
    .onConflictDoUpdate(now);
}

export const numberIssuer = (db: Db, at: Origin, number: number, account: Address) =>
  db
    .insert(issuer)
    .values({ number, account, disabled: false, blockNumber: at.blockNumber })
    .onConflictDoUpdate({ account, blockNumber: at.blockNumber });

export const disableIssuer = (db: Db, at: Origin, number: number) =>
  db.update(issuer, { number }).set({ disabled: true, blockNumber: at.blockNumber });
