/** Who holds a role of PlatformAccess. */
import { roleMember } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import type { Address } from './project.ts';

type Granted = Event<'PlatformAccess:RoleGranted'>['args'];

/** For one who is a member already `since` is when the new delay counts: the membership is as old as it was. */
export function grant(db: Db, at: Origin, { roleId: role, account, delay, since, newMember }: Granted) {
  const now = { active: true, delay, blockNumber: at.blockNumber };
  return db
    .insert(roleMember)
    .values({ role, account, since, ...now })
    .onConflictDoUpdate(newMember ? { ...now, since } : now);
}

export const revoke = (db: Db, at: Origin, role: bigint, account: Address) =>
  db.update(roleMember, { role, account }).set({ active: false, blockNumber: at.blockNumber });
