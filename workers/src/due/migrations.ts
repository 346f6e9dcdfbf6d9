/** Replaced wallets whose shares and profit wait to be moved to their successors. */
import type { Db } from '../deps.ts';
import { walletRecord } from '../me/queries.ts';
import { statusOf } from '../me/service.ts';
import { forcedLeftAt } from '../projects/forced.ts';
import { isSponsor, strandedIn } from '../projects/standing-queries.ts';
import { lastSuccessors } from '../wallets/succession.ts';
import type { Due, Situation } from './due.ts';

type Stranded = Awaited<ReturnType<typeof strandedIn>>[number];

export async function dueMigrations(db: Db, situation: Situation): Promise<Due[]> {
  const { token } = situation.row;
  const stranded = await strandedIn(db, token);
  if (stranded.length === 0) return [];
  const last = await lastSuccessors(
    db,
    stranded.map(({ account }) => account),
  );
  const found: Due[] = [];
  for (const one of stranded) {
    if (await mayMigrate(db, situation, one, last.get(one.account)!))
      found.push({ kind: 'migrate', target: token, since: one.replaced_at, subject: one.account });
  }
  return found;
}

/** Within an identity always; to another as a forced transfer: once shares are issued, to who may receive, and bounded. */
async function mayMigrate(db: Db, { row, time }: Situation, { identity, balance }: Stranded, fresh: string) {
  const record = await walletRecord(db, fresh);
  if (!record) return false;
  if (record.identity === identity) return true;
  const issued = row.net_raise !== '0';
  const receives =
    statusOf(record, time) === 'verified' && !(await isSponsor(db, row.token, record.identity));
  return issued && receives && BigInt(balance) <= forcedLeftAt(row, time);
}
