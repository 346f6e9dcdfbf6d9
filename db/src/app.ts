/** What the Worker keeps: nothing here is on the chain. */
import {
  address,
  hash,
  id,
  integer,
  longText,
  moment,
  optional,
  sha256,
  small,
  text,
  uuid,
  word,
} from './column.ts';
import { table } from './table.ts';

export type DraftState = 'draft' | 'submitted' | 'returned' | 'approved';
export type AttestationState = 'requested' | 'signed' | 'declined';
export type Language = 'id' | 'en';

/** A dossier's canonical JSON under its keccak-256; a project names it by that hash. */
const dossier = table(
  {
    hash: hash(),
    body: longText(),
    title: text(200),
    sector: text(40),
    province: optional(text(80)),
    created_by: address(),
    created_at: moment(),
  },
  { key: ['hash'], indexes: { by_creator: ['created_by'] } },
);

/** A file in object storage. */
const document = table(
  { sha256: sha256(), size: small(), media_type: text(64), created_by: address(), created_at: moment() },
  { key: ['sha256'] },
);

const draft = table(
  {
    id: uuid(),
    owner: address(),
    state: word<DraftState>(),
    version: small(),
    title: text(200),
    /** JSON of the wizard. */
    body: longText(),
    dossier_hash: optional(hash()),
    /** JSON of ProjectParams, as submitted. */
    params: optional(longText()),
    reason: optional(text(2000)),
    submitted_at: optional(moment()),
    created_at: moment(),
    updated_at: moment(),
  },
  { key: ['id'], indexes: { by_owner: ['owner', 'updated_at'], by_state: ['state', 'submitted_at'] } },
);

const draft_document = table(
  { draft_id: uuid(), sha256: sha256(), name: text(200), kind: text(40), created_at: moment() },
  { key: ['draft_id', 'sha256'], indexes: { by_document: ['sha256'] } },
);

const approval = table(
  {
    draft_id: uuid(),
    digest: hash(),
    spv: address(),
    slug: text(48),
    nonce: id(),
    params: longText(),
    reviewer: address(),
    signature: longText(),
    deadline: integer(),
    created_at: moment(),
  },
  { key: ['draft_id'], unique: { by_digest: ['digest'] }, indexes: { by_spv: ['spv'] } },
);

const attestation = table(
  {
    id: uuid(),
    wallet: address(),
    /** The wallet while undecided, null after: one open request a wallet. */
    open_wallet: optional(address()),
    state: word<AttestationState>(),
    name: text(120),
    country: small(),
    tier: small(),
    issuer: optional(address()),
    identity: optional(id()),
    expiry: optional(integer()),
    nonce: optional(small()),
    deadline: optional(integer()),
    signature: optional(longText()),
    reason: optional(text(2000)),
    created_at: moment(),
    decided_at: optional(moment()),
  },
  {
    key: ['id'],
    unique: { by_open_wallet: ['open_wallet'] },
    indexes: { by_wallet: ['wallet', 'created_at'], by_state: ['state', 'created_at'] },
  },
);

/** Asked by whoever is verified, answered by the SPV, both for everyone to read. An answer is never written again. */
const question = table(
  {
    id: uuid(),
    token: address(),
    asker: address(),
    text: text(1000),
    asked_at: moment(),
    answer: optional(longText()),
    answered_by: optional(address()),
    answered_at: optional(moment()),
  },
  { key: ['id'], indexes: { by_token: ['token', 'asked_at'], by_asker: ['asker', 'token'] } },
);

/** What a reconcile found: MySQL against the chain at a block. Never written again. */
const check = table(
  {
    id: uuid(),
    block: integer(),
    /** Single values compared; of no use beside a difference, where the comparing stopped. */
    compared: small(),
    /** JSON: rows compared, by table. */
    row_counts: longText(),
    difference: optional(text(1000)),
    checked_at: moment(),
  },
  { key: ['id'], indexes: { by_time: ['checked_at'] } },
);

/** Who read which version of the texts, for which project, before buying. Rows are never written again. */
const acknowledgement = table(
  {
    wallet: address(),
    token: address(),
    version: word(),
    /** Of the version's text in both languages. */
    hash: hash(),
    /** The one it was read in. */
    language: word<Language>(),
    /** JSON: the option chosen for each question. */
    answers: text(2000),
    created_at: moment(),
  },
  { key: ['wallet', 'token', 'version'] },
);

export const appTables = {
  dossier,
  document,
  draft,
  draft_document,
  approval,
  attestation,
  acknowledgement,
  question,
  check,
};
/** Of these the Worker may neither change nor delete a row. */
export const appendOnly: readonly (keyof typeof appTables)[] = ['acknowledgement', 'check'];
