import type { Language } from '@partisipro/db';
import type { Db } from '../deps.ts';

interface NewAcknowledgement {
  wallet: string;
  token: string;
  version: string;
  hash: string;
  language: Language;
  answers: string;
  created_at: Date;
}

/** Stores once a wallet, project and version; what comes again changes nothing. */
export const insertAcknowledgement = (db: Db, row: NewAcknowledgement) =>
  db.insertInto('app_acknowledgement').ignore().values(row).executeTakeFirst();

/** Of one wallet for one project, the newest first. */
export const acknowledgementsOf = (db: Db, wallet: string, token: string) =>
  db
    .selectFrom('app_acknowledgement')
    .select(['version', 'hash', 'language', 'answers', 'created_at'])
    .where('wallet', '=', wallet)
    .where('token', '=', token)
    .orderBy('created_at', 'desc')
    .execute();

export const tokenOf = (db: Db, slug: string) =>
  db.selectFrom('chain_project').select('token').where('slug', '=', slug).executeTakeFirst();
