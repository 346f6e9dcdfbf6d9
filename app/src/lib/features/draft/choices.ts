import type { Dossier } from '@partisipro/contracts/dossier';
import { m } from '#lib/paraglide/messages.js';

export const KIND_NAMES: Record<Dossier['documents'][number]['kind'], () => string> = {
  contract: m.kind_contract,
  feasibility: m.kind_feasibility,
  model: m.kind_model,
  permit: m.kind_permit,
  report: m.kind_report,
  other: m.kind_other,
};

export const kindName = (kind: string) => KIND_NAMES[kind as keyof typeof KIND_NAMES]?.() ?? kind;
