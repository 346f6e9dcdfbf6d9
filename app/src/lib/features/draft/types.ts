import type { InferRequestType, InferResponseType } from 'hono/client';
import type { Dossier } from '@partisipro/contracts/dossier';
import type { api } from '#lib/api/client.ts';

type Drafts = ReturnType<typeof api>['drafts'];
type Approvals = ReturnType<typeof api>['approvals'];

export type Draft = InferResponseType<Drafts[':id']['$get'], 200>;
export type DraftList = InferResponseType<Drafts['$get'], 200>['drafts'];
export type Attached = Draft['documents'][number];
export type Approval = InferResponseType<Approvals[':draftId']['$get'], 200>;
/** All that a reviewer signs, as JSON has it. */
export type ApprovedParams = InferRequestType<Approvals['$post']>['json']['params'];
/** What an SPV proposes of it. */
export type ProposedParams = Omit<
  ApprovedParams,
  'spv' | 'dossierHash' | 'release' | 'raiseFeeBps' | 'managementFeeBps' | 'deadline'
>;

/** A draft whole: what its hash and its approval will be made of. */
export interface Proposal {
  dossier: Dossier;
  params: ProposedParams;
}

/** One field that was refused, and the rule it breaks. */
export interface Problem {
  field: string;
  rule: string;
  message: string;
}
