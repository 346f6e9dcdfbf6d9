import type { DraftState } from '@partisipro/db';
import type { Db } from '../deps.ts';

const LISTED = ['id', 'owner', 'state', 'version', 'title', 'submitted_at', 'updated_at'] as const;

export const draftsOf = (db: Db, owner: string) =>
  db
    .selectFrom('app_draft')
    .select(LISTED)
    .where('owner', '=', owner)
    .orderBy('updated_at', 'desc')
    .limit(100)
    .execute();

/** Oldest first: a queue is served by age. */
export const submittedDrafts = (db: Db) =>
  db
    .selectFrom('app_draft')
    .select(LISTED)
    .where('state', '=', 'submitted')
    .orderBy('submitted_at')
    .limit(100)
    .execute();

export const draftById = (db: Db, id: string) =>
  db.selectFrom('app_draft').selectAll().where('id', '=', id).executeTakeFirst();

export const documentsOf = (db: Db, draftId: string) =>
  db
    .selectFrom('app_draft_document')
    .innerJoin('app_document', 'app_document.sha256', 'app_draft_document.sha256')
    .select([
      'app_draft_document.sha256',
      'app_draft_document.name',
      'app_draft_document.kind',
      'app_document.size',
    ])
    .where('draft_id', '=', draftId)
    .orderBy('app_draft_document.created_at')
    .execute();

export const insertDraft = (
  db: Db,
  draft: { id: string; owner: string; title: string; body: string; now: Date },
) =>
  db
    .insertInto('app_draft')
    .values({
      id: draft.id,
      owner: draft.owner,
      state: 'draft',
      version: 1,
      title: draft.title,
      body: draft.body,
      created_at: draft.now,
      updated_at: draft.now,
    })
    .execute();

type Change = Partial<{
  state: DraftState;
  title: string;
  body: string;
  dossier_hash: string;
  params: string;
  reason: string | null;
  submitted_at: Date;
}>;

/** Changes a draft that is still at `version` and in one of `states`; says whether it was. */
export async function changeDraft(
  db: Db,
  id: string,
  version: number,
  states: DraftState[],
  change: Change,
): Promise<boolean> {
  const result = await db
    .updateTable('app_draft')
    .set({ ...change, version: version + 1, updated_at: new Date() })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', states)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export const attachDocument = (
  db: Db,
  row: { draft_id: string; sha256: string; name: string; kind: string; created_at: Date },
) => db.insertInto('app_draft_document').ignore().values(row).execute();
