import type { Db } from '../deps.ts';

export const insertDocument = (
  db: Db,
  document: { sha256: string; size: number; media_type: string; created_by: string; created_at: Date },
) => db.insertInto('app_document').ignore().values(document).execute();

/** Whether an account acts for a project. */
export const actsForProject = (db: Db, spv: string) =>
  db.selectFrom('chain_project').select('token').where('spv', '=', spv).limit(1).executeTakeFirst();

export const documentRow = (db: Db, sha256: string) =>
  db
    .selectFrom('app_document')
    .select(['size', 'media_type'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
