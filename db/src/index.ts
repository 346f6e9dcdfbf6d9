export type { AttestationState, DraftState } from './app.ts';
export type { Stage } from './chain/project.ts';
export type { DeclarationKind, TrancheState, TrancheStep } from './chain/treasury.ts';
export type { Database } from './schema.ts';
