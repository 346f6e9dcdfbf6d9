import type { Db } from '../deps.ts';

export interface After {
  scheduledAt: number;
  id: string;
}

/** Of a project, or (null) of the registry; announced last comes first. */
export const enforcementsOf = (db: Db, token: string | null, after: After | null, limit: number) =>
  db
    .selectFrom('chain_enforcement')
    .selectAll()
    .where('token', token === null ? 'is' : '=', token)
    .$if(after !== null, (rows) =>
      rows.where((eb) =>
        eb.or([
          eb('scheduled_at', '<', after!.scheduledAt),
          eb.and([eb('scheduled_at', '=', after!.scheduledAt), eb('enforcement_id', '>', after!.id)]),
        ]),
      ),
    )
    .orderBy('scheduled_at', 'desc')
    .orderBy('enforcement_id')
    .limit(limit + 1)
    .execute();
