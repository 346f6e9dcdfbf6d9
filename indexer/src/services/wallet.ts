/** What the identity registry stores of wallets, identities and issuers. */
import { identity, issuer, payoutNonce, wallet } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import { decodeFunctionData, parseAbi, zeroHash } from 'viem';
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

/** As every change of a record it uses up a number, of which there is a last. */
export const replaceWallet = (db: Db, at: Origin, old: Address, fresh: Address) =>
  db.update(wallet, { wallet: old }).set((row) => ({
    ...{ replacedBy: fresh, nonce: Math.min(row.nonce + 1, LAST_NONCE) },
    blockNumber: at.blockNumber,
  }));
const LAST_NONCE = 2 ** 24 - 1;

/** The later of both ends, under an order or not; 0 ends both. */
export function setFreeze(db: Db, at: Origin, { identity: number, until, reasonHash }: FreezeChanged) {
  const thawed = until === 0 ? { confirmedUntil: 0 } : {};
  const now = { frozenUntil: until, reasonHash, blockNumber: at.blockNumber, ...thawed };
  return db
    .insert(identity)
    .values({ identity: number, confirmedUntil: 0, ...now })
    .onConflictDoUpdate(now);
}

const FREEZE = parseAbi(['function confirmFreeze(uint160 identity, uint32 until)']);

/** Until when an order holds stands in the call alone: the event has the later of both ends. Other calls change nothing. */
export async function confirmFreeze(db: Db, at: Origin, call: `0x${string}`) {
  const decoded = decodedFreeze(call);
  if (!decoded) return;
  const [number, confirmedUntil] = decoded;
  const now = { confirmedUntil, blockNumber: at.blockNumber };
  const unknown = { frozenUntil: confirmedUntil, reasonHash: zeroHash };
  await db
    .insert(identity)
    .values({ identity: number, ...unknown, ...now })
    .onConflictDoUpdate(now);
}

function decodedFreeze(call: `0x${string}`) {
  try {
    return decodeFunctionData({ abi: FREEZE, data: call }).args;
  } catch {
    return undefined;
  }
}

/** The highest counts: within one payout another may be sent, and is told first. */
export const countPayout = (db: Db, at: Origin, holder: Address, nonce: number) =>
  db
    .insert(payoutNonce)
    .values({ holder, nonce: nonce + 1, blockNumber: at.blockNumber })
    .onConflictDoUpdate((row) => ({
      nonce: Math.max(row.nonce, nonce + 1),
      blockNumber: at.blockNumber,
    }));

export const numberIssuer = (db: Db, at: Origin, number: number, account: Address) =>
  db
    .insert(issuer)
    .values({ number, account, disabled: false, blockNumber: at.blockNumber })
    .onConflictDoUpdate({ account, blockNumber: at.blockNumber });

export const disableIssuer = (db: Db, at: Origin, number: number) =>
  db.update(issuer, { number }).set({ disabled: true, blockNumber: at.blockNumber });

/** A wallet keeps its identity for good, lapsed or replaced. */
export async function areOnePerson(db: Db, one: Address, other: Address): Promise<boolean> {
  const [a, b] = [await db.find(wallet, { wallet: one }), await db.find(wallet, { wallet: other })];
  return a?.identity === b?.identity;
}
