import { canonicalDossier } from '@partisipro/contracts/dossier';
import { paramsJson, wholeDraft } from '@partisipro/contracts/draft';
import type { DraftState } from '@partisipro/db';
import { keccak256, stringToBytes, type Address } from 'viem';
import type { Deps } from '../deps.ts';
import { keepDocument } from '../documents/service.ts';
import { keepDossier } from '../dossiers/service.ts';
import { Failure, invalid, notFound } from '../failure.ts';
import { parse } from '../http/validate.ts';
import { rolesOf } from '../me/roles.ts';
import { attachDocument, changeDraft, documentsOf, draftById, draftsOf, insertDraft } from './queries.ts';

/** What a wizard fills, step by step: anything while it is a draft, a whole dossier and parameters when submitted. */
export type DraftBody = Record<string, unknown>;

const EDITABLE: DraftState[] = ['draft', 'returned'];
const MAX_DEPTH = 24;

type Row = NonNullable<Awaited<ReturnType<typeof draftById>>>;

const shown = (row: Row) => ({
  id: row.id,
  owner: row.owner,
  state: row.state,
  version: row.version,
  title: row.title,
  body: JSON.parse(row.body) as DraftBody,
  dossierHash: row.dossier_hash,
  reason: row.reason,
  submittedAt: row.submitted_at?.toISOString() ?? null,
  updatedAt: row.updated_at.toISOString(),
});

export async function createDraft({ db }: Deps, owner: Address, title: string, body: DraftBody) {
  const id = crypto.randomUUID();
  await insertDraft(db, { id, owner, title, body: textOf(body), now: new Date() });
  return { id, version: 1 };
}

export async function listDrafts({ db }: Deps, owner: Address) {
  const rows = await draftsOf(db, owner);
  return rows.map(({ submitted_at, updated_at, ...row }) => ({
    ...row,
    submittedAt: submitted_at?.toISOString() ?? null,
    updatedAt: updated_at.toISOString(),
  }));
}

/** One draft, for its owner, and for reviewers once it was submitted; for others it does not exist. */
export async function readDraft(deps: Deps, id: string, reader: Address) {
  const row = await draftById(deps.db, id);
  if (!row) throw notFound('draft');
  const mayReview = row.state !== 'draft' && (await rolesOf(deps, reader)).includes('reviewer');
  if (row.owner !== reader && !mayReview) throw notFound('draft');
  return { ...shown(row), documents: await documentsOf(deps.db, id) };
}

export async function saveDraft(
  { db }: Deps,
  id: string,
  owner: Address,
  version: number,
  title: string,
  body: DraftBody,
) {
  await owned(db, id, owner);
  const saved = await changeDraft(db, id, version, EDITABLE, { title, body: textOf(body) });
  if (!saved) throw await whyNot(db, id);
  return { id, version: version + 1 };
}

/** Freezes a draft for review: its dossier gets its hash and is kept, its parameters are stored as they will be signed. */
export async function submitDraft(deps: Deps, id: string, owner: Address, version: number) {
  const row = await owned(deps.db, id, owner);
  if (row.version !== version) throw await whyNot(deps.db, id);
  const { dossier, params } = parse(wholeDraft, JSON.parse(row.body));
  const attached = new Set((await documentsOf(deps.db, id)).map((document) => document.sha256));
  for (const [index, { sha256 }] of dossier.documents.entries()) {
    if (!attached.has(sha256))
      throw invalid(`dossier.documents.${index}.sha256`, 'attached', 'is not attached to the draft');
  }
  const text = canonicalDossier(dossier);
  const hash = keccak256(stringToBytes(text));
  await keepDossier(deps, hash, text, dossier, owner);
  const change = {
    state: 'submitted' as const,
    dossier_hash: hash,
    params: paramsJson(params),
    reason: null,
    submitted_at: new Date(),
  };
  if (!(await changeDraft(deps.db, id, version, EDITABLE, change))) throw await whyNot(deps.db, id);
  return { id, version: version + 1, dossierHash: hash };
}

export async function attach(
  deps: Deps,
  id: string,
  owner: Address,
  file: { sha256: string; name: string; kind: string; bytes: ArrayBuffer },
) {
  const row = await owned(deps.db, id, owner);
  if (!EDITABLE.includes(row.state))
    throw new Failure('conflict', 'The draft is under review.', { state: row.state });
  const { sha256, name, kind, bytes } = file;
  const { size } = await keepDocument(deps, sha256, bytes, owner);
  await attachDocument(deps.db, { draft_id: id, sha256, name, kind, created_at: new Date() });
  return { sha256, name, kind, size };
}

async function owned(db: Deps['db'], id: string, owner: Address): Promise<Row> {
  const row = await draftById(db, id);
  if (!row || row.owner !== owner) throw notFound('draft');
  return row;
}

async function whyNot(db: Deps['db'], id: string): Promise<Failure> {
  const row = await draftById(db, id);
  if (!row) return notFound('draft');
  const { version, state } = row;
  const message = EDITABLE.includes(state)
    ? 'The draft was changed elsewhere.'
    : 'The draft is under review.';
  return new Failure('conflict', message, { version, state });
}

function textOf(body: DraftBody): string {
  if (depth(body) > MAX_DEPTH) throw invalid('body', 'depth', `is nested deeper than ${MAX_DEPTH}`);
  return JSON.stringify(body);
}

/** Walks a list, not the call stack: a hostile depth costs nothing but a count. */
function depth(root: unknown): number {
  let deepest = 0;
  const open: [unknown, number][] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, level] = next;
    if (typeof value !== 'object' || value === null) continue;
    deepest = Math.max(deepest, level);
    for (const child of Object.values(value)) open.push([child, level + 1]);
  }
  return deepest;
}
