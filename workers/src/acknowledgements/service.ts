import {
  acknowledgementHash,
  currentText,
  isRight,
  type Answers,
  type Language,
} from '@partisipro/contracts/acknowledgement';
import type { Address, Hex } from 'viem';
import type { Deps } from '../deps.ts';
import { Failure, notFound, type InputIssue } from '../failure.ts';
import { acknowledgementsOf, insertAcknowledgement, tokenOf } from './queries.ts';

export interface Given {
  version: string;
  hash: Hex;
  language: Language;
  answers: Answers;
}

/** What is asked for now, and what a wallet has acknowledged of a project. */
export async function acknowledgements(deps: Deps, wallet: Address, slug: string) {
  const rows = await acknowledgementsOf(deps.db, wallet, await projectToken(deps, slug));
  return {
    current: { version: currentText.version, hash: acknowledgementHash(currentText) },
    acknowledgements: rows.map(({ created_at, answers, ...row }) => ({
      ...row,
      answers: JSON.parse(answers) as Answers,
      createdAt: created_at.toISOString(),
    })),
  };
}

/** Keeps that a wallet read the current texts and answered rightly; says whether that is new. */
export async function acknowledge(deps: Deps, wallet: Address, slug: string, given: Given): Promise<boolean> {
  const token = await projectToken(deps, slug);
  const issues = wrong(given);
  if (issues.length) throw new Failure('invalid_input', 'This acknowledgement cannot be stored.', issues);
  const { answers, ...said } = given;
  const row = { ...said, wallet, token, answers: JSON.stringify(answers), created_at: new Date() };
  const { numInsertedOrUpdatedRows } = await insertAcknowledgement(deps.db, row);
  return numInsertedOrUpdatedRows === 1n;
}

async function projectToken({ db }: Deps, slug: string): Promise<string> {
  const row = await tokenOf(db, slug);
  if (!row) throw notFound('project');
  return row.token;
}

/** Of another version nothing else can be said: its hash and its questions are others. */
function wrong({ version, hash, answers }: Given): InputIssue[] {
  if (version !== currentText.version)
    return [{ field: 'version', rule: 'current', message: `is not ${currentText.version}` }];
  const known = new Set(currentText.questions.map(({ id }) => id));
  const text = acknowledgementHash(currentText);
  return [
    ...(hash === text ? [] : [{ field: 'hash', rule: 'same', message: `is not ${text}` }]),
    ...currentText.questions.flatMap((question) =>
      isRight(question, answers)
        ? []
        : [{ field: `answers.${question.id}`, rule: 'right', message: 'is not the right answer' }],
    ),
    ...Object.keys(answers).flatMap((id) =>
      known.has(id) ? [] : [{ field: `answers.${id}`, rule: 'known', message: 'is no question' }],
    ),
  ];
}
