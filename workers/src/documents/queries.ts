import type { Db } from '../deps.ts';

export const insertDocument = (
  db: Db,
  document: { sha256: string; size: number; media_type: string; created_by: string; created_at: Date },
) => db.insertInto('app_document').ignore().values(document).execute();

export const documentRow = (db: Db, sha256: string) =>
  db
    .selectFrom('app_document')
    .select(['size', 'media_type'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
