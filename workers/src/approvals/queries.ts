import type { Db } from '../deps.ts';

export const approvalOf = (db: Db, draftId: string) =>
  db.selectFrom('app_approval').selectAll().where('draft_id', '=', draftId).executeTakeFirst();

export interface NewApproval {
  draft_id: string;
  digest: string;
  spv: string;
  slug: string;
  nonce: string;
  params: string;
  reviewer: string;
  signature: string;
  deadline: number;
  created_at: Date;
}

/** The approval and the draft's state are one fact: both or neither. Says whether the draft still waited for it. */
export function approveDraft(db: Db, version: number, approval: NewApproval): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('app_draft')
      .set({ state: 'approved', version: version + 1, updated_at: approval.created_at })
      .where('id', '=', approval.draft_id)
      .where('version', '=', version)
      .where('state', '=', 'submitted')
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) return false;
    await tx.insertInto('app_approval').values(approval).execute();
    return true;
  });
}
