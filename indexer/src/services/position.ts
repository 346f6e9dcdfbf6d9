/** What the offering stores of an identity. */
import { position } from 'ponder:schema';
import type { Db, Origin } from '../record.ts';
import type { Address } from './project.ts';

interface Purchase {
  identity: bigint;
  wallet: Address;
  fresh: bigint;
  since: number;
}

/** The wallet that holds no shares any more gives way to the one that buys now. */
export const bought = (db: Db, at: Origin, token: Address, { identity, ...purchase }: Purchase) =>
  db
    .insert(position)
    .values({ token, identity, ...purchase, revocations: 0, blockNumber: at.blockNumber })
    .onConflictDoUpdate({ ...purchase, blockNumber: at.blockNumber });

export const tookBack = (db: Db, at: Origin, token: Address, identity: bigint, revocations: number) =>
  db.update(position, { token, identity }).set({ fresh: 0n, revocations, blockNumber: at.blockNumber });

export const moved = (db: Db, at: Origin, token: Address, identity: bigint, wallet: Address) =>
  db.update(position, { token, identity }).set({ wallet, blockNumber: at.blockNumber });
