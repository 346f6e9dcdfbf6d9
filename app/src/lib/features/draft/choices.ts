import type { Dossier } from '@partisipro/contracts/dossier';
import { m } from '#lib/paraglide/messages.js';

export const SECTOR_NAMES: Record<Dossier['sector'], () => string> = {
  transport: m.sector_transport,
  energy: m.sector_energy,
  telecom: m.sector_telecom,
  water: m.sector_water,
  waste: m.sector_waste,
  health: m.sector_health,
  education: m.sector_education,
  housing: m.sector_housing,
};

export const KIND_NAMES: Record<Dossier['documents'][number]['kind'], () => string> = {
  contract: m.kind_contract,
  feasibility: m.kind_feasibility,
  model: m.kind_model,
  permit: m.kind_permit,
  report: m.kind_report,
  other: m.kind_other,
};

export const kindName = (kind: string) => KIND_NAMES[kind as keyof typeof KIND_NAMES]?.() ?? kind;
