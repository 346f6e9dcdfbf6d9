/** What people ask of a project, and what its SPV answers: public, in the order of asking. */
import type { Address } from 'viem';
import type { Deps } from '../deps.ts';
import { Failure } from '../failure.ts';
import { touchTopic } from '../head/topics.ts';
import { rowOf } from '../projects/service.ts';
import {
  countQuestions,
  countWaiting,
  insertQuestion,
  questionsOf,
  setAnswer,
  verifiedAt,
} from './queries.ts';

const SHOWN = 50;
/** Of one asker in one project, so that nobody fills the page. */
const MOST_WAITING = 3;

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** Who asked stays with us; whether they hold shares is said. */
export async function questions(deps: Deps, slug: string) {
  const { token } = await rowOf(deps, slug);
  const [rows, { count, answered }] = await Promise.all([
    questionsOf(deps.db, token, SHOWN),
    countQuestions(deps.db, token),
  ]);
  return {
    count: Number(count),
    waiting: Number(count) - Number(answered),
    questions: rows.map(({ id, text, asked_at, answer, answered_by, answered_at, balance }) => ({
      ...{ id, text, askedAt: seconds(asked_at), byHolder: BigInt(balance ?? '0') > 0n },
      answer: answer === null ? null : { text: answer, by: answered_by!, answeredAt: seconds(answered_at!) },
    })),
  };
}

/** @param time of the chain: an attestation runs out by its clock */
export async function ask(deps: Deps, slug: string, asker: Address, text: string, time: number) {
  const { token } = await rowOf(deps, slug);
  if (!(await verifiedAt(deps.db, asker, time)))
    throw new Failure('forbidden', 'A question comes from a verified wallet.');
  if (Number((await countWaiting(deps.db, token, asker)).count) >= MOST_WAITING)
    throw new Failure('conflict', 'Three questions of this wallet wait for an answer.', {
      most: MOST_WAITING,
    });
  const id = crypto.randomUUID();
  await insertQuestion(deps.db, { id, token, asker, text, asked_at: new Date() });
  await touchTopic(deps, `project:${slug}`);
  return { id };
}

export async function answer(deps: Deps, slug: string, id: string, spv: Address, text: string) {
  const { token, spv: own } = await rowOf(deps, slug);
  if (own !== spv) throw new Failure('forbidden', 'Answers come from the SPV of the project.');
  const given = { answer: text, answered_by: spv, answered_at: new Date() };
  if (!(await setAnswer(deps.db, { id, token }, given)))
    throw new Failure('conflict', 'This question is answered already, or is not of this project.');
  await touchTopic(deps, `project:${slug}`);
  return { id };
}
