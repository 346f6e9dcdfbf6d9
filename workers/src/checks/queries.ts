import type { Db } from '../deps.ts';

export interface NewCheck {
  id: string;
  block: number;
  compared: number;
  row_counts: string;
  difference: string | null;
  checked_at: Date;
}

export const insertCheck = (db: Db, check: NewCheck) => db.insertInto('app_check').values(check).execute();

export const latestChecks = (db: Db, limit: number) =>
  db
    .selectFrom('app_check')
    .select(['block', 'compared', 'row_counts', 'difference', 'checked_at'])
    .orderBy('checked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

export const countChecks = (db: Db) =>
  db
    .selectFrom('app_check')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.count<number>('difference').as('differing')])
    .executeTakeFirstOrThrow();
