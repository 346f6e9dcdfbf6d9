import type { Db } from '../deps.ts';

export const insertDocument = (
  db: Db,
  document: { sha256: string; size: number; media_type: string; created_by: string; created_at: Date },
) => db.insertInto('app_document').ignore().values(document).execute();

/** Whether an account acts for a project. */
export const actsForProject = (db: Db, spv: string) =>
  db.selectFrom('chain_project').select('token').where('spv', '=', spv).limit(1).executeTakeFirst();

/** A dossier that this account published, and that names the document; a SHA-256 in hex has nothing that LIKE reads. */
export const namedByDossierOf = (db: Db, account: string, sha256: string) =>
  db
    .selectFrom('app_dossier')
    .select('hash')
    .where('created_by', '=', account)
    .where('body', 'like', `%"sha256":"${sha256}"%`)
    .limit(1)
    .executeTakeFirst();

export const documentRow = (db: Db, sha256: string) =>
  db
    .selectFrom('app_document')
    .select(['size', 'media_type'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
