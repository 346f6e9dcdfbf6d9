export type { AttestationState, DraftState, Language } from './app.ts';
export type { Cause, RedemptionStep } from './chain/end.ts';
export type { EnforcementStep } from './chain/enforcement.ts';
export type { Stage } from './chain/project.ts';
export type { DeclarationKind, TrancheState, TrancheStep } from './chain/treasury.ts';
export type { Database } from './schema.ts';
