import { m } from '#lib/paraglide/messages.js';
import type { Project } from './types.ts';

type Risk = NonNullable<Project['dossier']>['risks'][number];

const names: Record<Risk['category'], () => string> = {
  site: m.risk_site,
  design: m.risk_design,
  construction: m.risk_construction,
  sponsor: m.risk_sponsor,
  finance: m.risk_finance,
  operation: m.risk_operation,
  revenue: m.risk_revenue,
  network: m.risk_network,
  interface: m.risk_interface,
  political: m.risk_political,
  forceMajeure: m.risk_force_majeure,
  assetOwnership: m.risk_asset_ownership,
  environment: m.risk_environment,
  social: m.risk_social,
  regulatory: m.risk_regulatory,
};

export const RISKS = Object.keys(names) as Risk['category'][];
export const riskName = (category: Risk['category']) => names[category]();

const bearers: Record<Risk['allocation'], () => string> = {
  public: m.bearer_public,
  private: m.bearer_private,
  shared: m.bearer_shared,
};

export const BEARERS = Object.keys(bearers) as Risk['allocation'][];
export const bearer = (allocation: Risk['allocation']) => bearers[allocation]();
