import type { Db } from '../deps.ts';

/** Members of a role from `since` on; a revoked one is not active. */
export async function roleNumbersOf(db: Db, account: string, time: number): Promise<bigint[]> {
  const rows = await db
    .selectFrom('chain_role_member')
    .select('role')
    .where('account', '=', account)
    .where('active', '=', 1)
    .where('since', '<=', time)
    .execute();
  return rows.map(({ role }) => BigInt(role));
}

export const walletRecord = (db: Db, wallet: string) =>
  db
    .selectFrom('chain_wallet')
    .leftJoin('chain_issuer', 'chain_issuer.number', 'chain_wallet.issuer')
    .leftJoin('chain_identity', 'chain_identity.identity', 'chain_wallet.identity')
    .select([
      'chain_wallet.identity',
      'chain_wallet.expiry',
      'chain_wallet.country',
      'chain_wallet.tier',
      'chain_wallet.nonce',
      'chain_wallet.revoked',
      'chain_wallet.replaced_by',
      'chain_issuer.account as issuer',
      'chain_issuer.disabled as issuer_disabled',
      'chain_identity.frozen_until',
      'chain_identity.confirmed_until',
    ])
    .where('chain_wallet.wallet', '=', wallet)
    .executeTakeFirst();

/** When the attestation that counts now was recorded. */
export const attestedAt = (db: Db, wallet: string) =>
  db
    .selectFrom('chain_attestation')
    .select('block_time')
    .where('wallet', '=', wallet)
    .where('kind', '=', 'attested')
    .orderBy('block_number', 'desc')
    .orderBy('log_index', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Projects for which an account acts: as their company, or as one of their engineers. */
export const actedFor = (db: Db, account: string) =>
  db
    .selectFrom('chain_project')
    .leftJoin('app_dossier', 'app_dossier.hash', 'chain_project.dossier_hash')
    .select([
      'chain_project.slug',
      'chain_project.name',
      'chain_project.spv',
      'chain_project.verifier',
      'chain_project.second_verifier',
      'app_dossier.title',
    ])
    .where((eb) =>
      eb.or([
        eb('chain_project.spv', '=', account),
        eb('chain_project.verifier', '=', account),
        eb('chain_project.second_verifier', '=', account),
      ]),
    )
    .orderBy('chain_project.created_block', 'desc')
    .limit(200)
    .execute();
