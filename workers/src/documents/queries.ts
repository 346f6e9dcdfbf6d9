import type { Db } from '../deps.ts';

export const insertDocument = (
  db: Db,
  document: { sha256: string; size: number; media_type: string; created_by: string; created_at: Date },
) => db.insertInto('app_document').ignore().values(document).execute();

const MOST_PROJECTS = 100;

/** The projects that an account acts for. */
export const projectsActedFor = (db: Db, spv: string) =>
  db.selectFrom('chain_project').select('slug').where('spv', '=', spv).limit(MOST_PROJECTS).execute();

/** A dossier that this account published, and that names the document; a SHA-256 in hex has nothing that LIKE reads. */
export const namedByDossierOf = (db: Db, account: string, sha256: string) =>
  db
    .selectFrom('app_dossier')
    .select('hash')
    .where('created_by', '=', account)
    .where('body', 'like', `%"sha256":"${sha256}"%`)
    .limit(1)
    .executeTakeFirst();

/** Of these, those that are kept. */
export const keptAmong = (db: Db, hashes: readonly string[]) =>
  db.selectFrom('app_document').select('sha256').where('sha256', 'in', hashes).execute();

export const documentRow = (db: Db, sha256: string) =>
  db
    .selectFrom('app_document')
    .select(['size', 'media_type'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
