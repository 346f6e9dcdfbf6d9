/** Who may sign and pay at a project's end. */
import { payer, suspendedVerifier } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import type { Address } from './project.ts';

type Suspended = Event<'Treasury:VerifierSuspended'>['args'];

export function suspend(db: Db, at: Origin, token: Address, { verifier, until, reasonHash }: Suspended) {
  const now = { until, reasonHash, blockNumber: at.blockNumber };
  return db
    .insert(suspendedVerifier)
    .values({ token, verifier, ...now })
    .onConflictDoUpdate(now);
}

export function listPayer(db: Db, at: Origin, token: Address, account: Address, listed: boolean) {
  const now = { listed, blockNumber: at.blockNumber };
  return db
    .insert(payer)
    .values({ token, account, ...now })
    .onConflictDoUpdate(now);
}
