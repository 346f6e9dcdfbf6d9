/** Listed releases. */
import { release, releaseVeto } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import type { Address } from './project.ts';

type Listed = Event<'ReleaseBook:ReleaseListed'>['args'];

export const list = (db: Db, at: Origin, { release: number, listedAt, ...listed }: Listed) =>
  db.insert(release).values({
    ...{ number, listedAt, withdrawn: false },
    implementations: JSON.stringify(listed.implementations.map((address) => address.toLowerCase())),
    migrationHashes: JSON.stringify(listed.migrationHashes),
    predecessors: JSON.stringify(listed.predecessors.slice(0, 150)),
    blockNumber: at.blockNumber,
  });

export const withdraw = (db: Db, at: Origin, number: number) =>
  db.update(release, { number }).set({ withdrawn: true, blockNumber: at.blockNumber });

/** By the holders of one project; number 0 stands for all releases. */
export function veto(db: Db, at: Origin, token: Address, number: number, vetoed: boolean) {
  const now = { vetoed, blockNumber: at.blockNumber };
  return db
    .insert(releaseVeto)
    .values({ token, number, ...now })
    .onConflictDoUpdate(now);
}
