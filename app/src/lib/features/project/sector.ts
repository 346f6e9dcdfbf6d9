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
