import type { Db } from '../deps.ts';

export const insertRequest = (
  db: Db,
  request: { id: string; wallet: string; name: string; country: number; tier: number; now: Date },
) =>
  db
    .insertInto('app_attestation')
    .values({
      id: request.id,
      wallet: request.wallet,
      open_wallet: request.wallet,
      state: 'requested',
      name: request.name,
      country: request.country,
      tier: request.tier,
      created_at: request.now,
    })
    .execute();

export const latestOf = (db: Db, wallet: string) =>
  db
    .selectFrom('app_attestation')
    .selectAll()
    .where('wallet', '=', wallet)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();

export const requested = (db: Db) =>
  db
    .selectFrom('app_attestation')
    .leftJoin('chain_wallet', 'chain_wallet.wallet', 'app_attestation.wallet')
    .select([
      'app_attestation.id',
      'app_attestation.wallet',
      'app_attestation.name',
      'app_attestation.country',
      'app_attestation.tier',
      'app_attestation.created_at',
      'chain_wallet.identity',
      'chain_wallet.nonce',
    ])
    .where('state', '=', 'requested')
    .orderBy('app_attestation.created_at')
    .limit(100)
    .execute();

export const requestById = (db: Db, id: string) =>
  db.selectFrom('app_attestation').selectAll().where('id', '=', id).executeTakeFirst();

/** What the registry stores of a wallet: the next attestation must carry its nonce and keep its identity. */
export const registered = (db: Db, wallet: string) =>
  db.selectFrom('chain_wallet').select(['identity', 'nonce']).where('wallet', '=', wallet).executeTakeFirst();

interface Decision {
  state: 'signed' | 'declined';
  issuer: string;
  country?: number;
  tier?: number;
  identity?: string;
  expiry?: number;
  nonce?: number;
  deadline?: number;
  signature?: string;
  reason?: string;
}

/** Decides a request that is still open; says whether it was. */
export async function decide(db: Db, id: string, decision: Decision): Promise<boolean> {
  const result = await db
    .updateTable('app_attestation')
    .set({ ...decision, open_wallet: null, decided_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'requested')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
