import type { Db } from '../deps.ts';

export interface NewDossier {
  hash: string;
  body: string;
  title: string;
  sector: string;
  province: string | null;
  created_by: string;
  created_at: Date;
}

/** Stores once; who comes later with the same bytes changes nothing. */
export const insertDossier = (db: Db, dossier: NewDossier) =>
  db.insertInto('app_dossier').ignore().values(dossier).executeTakeFirst();

export const dossierBody = (db: Db, hash: string) =>
  db.selectFrom('app_dossier').select('body').where('hash', '=', hash).executeTakeFirst();
