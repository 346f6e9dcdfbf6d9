import { paramsJson, type ParamsJson } from '@partisipro/contracts/draft';
import { approvalDigest, type ProjectParams } from '@partisipro/contracts/eip712';
import { isDuplicateKey } from '@partisipro/db/planetscale';
import type { Address, Hex } from 'viem';
import { isSignedBy } from '../auth/signature.ts';
import type { Deps } from '../deps.ts';
import { changeDraft, draftById, submittedDrafts } from '../drafts/queries.ts';
import { Failure, notFound, type InputIssue } from '../failure.ts';
import { rolesOf } from '../me/roles.ts';
import { approvalOf, approveDraft } from './queries.ts';

export async function queue({ db }: Deps) {
  const rows = await submittedDrafts(db);
  return rows.map(({ id, owner, version, title, submitted_at }) => ({
    id,
    owner,
    version,
    title,
    submittedAt: submitted_at?.toISOString() ?? null,
  }));
}

/** Keeps a reviewer's signature over all parameters, if they are the draft's and the signature is theirs. */
export async function approve(
  deps: Deps,
  reviewer: Address,
  {
    draftId,
    version,
    params,
    signature,
  }: { draftId: string; version: number; params: ProjectParams; signature: Hex },
) {
  const { db, config } = deps;
  const draft = await draftById(db, draftId);
  if (!draft || draft.state === 'draft') throw notFound('draft');
  if (draft.state !== 'submitted' || draft.version !== version) {
    throw new Failure('conflict', 'The draft does not wait for this approval.', {
      state: draft.state,
      version: draft.version,
    });
  }
  const expected = {
    ...(JSON.parse(draft.params ?? '{}') as object),
    spv: draft.owner,
    dossierHash: draft.dossier_hash,
  };
  const issues = differences(expected, JSON.parse(paramsJson(params)) as Record<string, unknown>);
  if (params.deadline * 1000 <= Date.now())
    issues.push({ field: 'deadline', rule: 'future', message: 'has passed' });
  if (issues.length) throw new Failure('invalid_input', 'These are not the parameters of the draft.', issues);
  const digest = approvalDigest(config.CHAIN_ID, config.CONTRACTS.ProjectFactory, params);
  if (!(await isSignedBy(config.RPC_URL, { address: reviewer, hash: digest, signature }))) {
    throw new Failure('invalid_input', 'The signature is not yours over these parameters.', [
      { field: 'signature', rule: 'signature', message: `does not recover to ${reviewer}` },
    ]);
  }
  const { spv, slug, nonce, deadline } = params;
  const row = {
    draft_id: draftId,
    digest,
    spv,
    slug,
    nonce: nonce.toString(),
    reviewer,
    signature,
    deadline,
  };
  const stored = { ...row, params: paramsJson(params), created_at: new Date() };
  await keep(db, version, stored);
  return { draftId, digest };
}

async function keep(...args: Parameters<typeof approveDraft>) {
  try {
    if (await approveDraft(...args)) return;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Failure('conflict', 'These very parameters were approved before: the SPV takes another nonce.');
  }
  throw new Failure('conflict', 'The draft was changed meanwhile.');
}

/** Gives a draft back to its SPV with a reason in words. */
export async function giveBack({ db }: Deps, draftId: string, version: number, reason: string) {
  if (!(await changeDraft(db, draftId, version, ['submitted'], { state: 'returned', reason }))) {
    throw new Failure('conflict', 'The draft does not wait for review.');
  }
  return { draftId, version: version + 1 };
}

/** What the SPV needs to create its project: for its owner and for reviewers. */
export async function readApproval(deps: Deps, draftId: string, reader: Address) {
  const row = await approvalOf(deps.db, draftId);
  if (!row || (row.spv !== reader && !(await rolesOf(deps, reader)).includes('reviewer')))
    throw notFound('approval');
  const { digest, reviewer, signature, deadline } = row;
  return {
    draftId,
    digest,
    reviewer,
    signature,
    deadline: Number(deadline),
    params: JSON.parse(row.params) as ParamsJson,
  };
}

function differences(
  expected: Record<string, unknown>,
  given: Record<string, unknown>,
  prefix = '',
): InputIssue[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    const field = prefix + key;
    const other = given[key];
    if (isRecord(value) && isRecord(other)) return differences(value, other, `${field}.`);
    if (JSON.stringify(value) === JSON.stringify(other)) return [];
    return { field, rule: 'same', message: 'differs from the submitted draft' };
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
