import type { Db } from '../deps.ts';

/** The latest first, with whether the asker holds shares now. */
export const questionsOf = (db: Db, token: string, limit: number) =>
  db
    .selectFrom('app_question')
    .leftJoin('chain_holder', (join) =>
      join
        .onRef('chain_holder.token', '=', 'app_question.token')
        .onRef('chain_holder.account', '=', 'app_question.asker'),
    )
    .select(['id', 'text', 'asked_at', 'answer', 'answered_by', 'answered_at', 'chain_holder.balance'])
    .where('app_question.token', '=', token)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

export const countQuestions = (db: Db, token: string) =>
  db
    .selectFrom('app_question')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.count<number>('answer').as('answered')])
    .where('token', '=', token)
    .executeTakeFirstOrThrow();

/** Those of one asker that wait for an answer. */
export const countWaiting = (db: Db, token: string, asker: string) =>
  db
    .selectFrom('app_question')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('token', '=', token)
    .where('asker', '=', asker)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow();

/** A wallet whose attestation counts at this moment of the chain. */
export const verifiedAt = (db: Db, wallet: string, time: number) =>
  db
    .selectFrom('chain_wallet')
    .select('identity')
    .where('wallet', '=', wallet)
    .where('revoked', '=', 0)
    .where('replaced_by', 'is', null)
    .where('expiry', '>', time)
    .executeTakeFirst();

export interface NewQuestion {
  id: string;
  token: string;
  asker: string;
  text: string;
  asked_at: Date;
}

export const insertQuestion = (db: Db, question: NewQuestion) =>
  db.insertInto('app_question').values(question).execute();

/** Once: false where it is answered, or none of this project's. */
export async function setAnswer(
  db: Db,
  { id, token }: { id: string; token: string },
  given: { answer: string; answered_by: string; answered_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('app_question')
    .set(given)
    .where('id', '=', id)
    .where('token', '=', token)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
