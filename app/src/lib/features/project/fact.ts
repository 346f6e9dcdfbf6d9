/** The sourced facts of a dossier: what each is called, and which of them belong together. */
import { m } from '#lib/paraglide/messages.js';
import type { Project } from './types.ts';

export type Fact = NonNullable<Project['dossier']>['facts'][number];

const NAMES: Record<string, (number: string) => string> = {
  name: m.fact_name,
  sector: m.fact_sector,
  location: m.fact_location,
  status: m.fact_status,
  gca: m.fact_gca,
  spv: m.fact_spv,
  sponsors: m.fact_sponsors,
  lenders: m.fact_lenders,
  contractType: m.fact_contract_type,
  contractSigned: m.fact_contract_signed,
  financialClose: m.fact_financial_close,
  concessionYears: m.fact_concession_years,
  value: m.fact_value,
  debt: m.fact_debt,
  revenueSource: m.fact_revenue_source,
  tariff: m.fact_tariff,
  governmentSupport: m.fact_government_support,
  capacity: m.fact_capacity,
  progressObservations: (number) => m.fact_progress({ number }),
  trafficObservations: (number) => m.fact_traffic({ number }),
};

const GROUPS: readonly [name: () => string, keys: readonly string[]][] = [
  [m.fact_group_identity, ['name', 'sector', 'location', 'status']],
  [m.fact_group_parties, ['gca', 'spv', 'sponsors', 'lenders']],
  [m.fact_group_contract, ['contractType', 'contractSigned', 'financialClose', 'concessionYears']],
  [m.fact_group_finance, ['value', 'debt', 'revenueSource', 'tariff', 'governmentSupport']],
  [m.fact_group_performance, ['capacity', 'progressObservations', 'trafficObservations']],
];

const CONFIDENCE: Record<NonNullable<Fact['confidence']>, () => string> = {
  proxy: m.confidence_proxy,
  inferred: m.confidence_inferred,
  conflicting: m.confidence_conflicting,
  partial: m.confidence_partial,
  'pre-contract': m.confidence_pre_contract,
  unverified: m.confidence_unverified,
};

/** Observations of one kind are numbered behind a dot: `progressObservations.2`. */
const split = (key: string) => key.split('.') as [kind: string, number?: string];

export function factName(key: string): string {
  const [kind, number = ''] = split(key);
  return NAMES[kind]?.(number) ?? key;
}

/** A dossier says in both languages at once that nothing was found. */
const NOT_FOUND = 'tidak ada di sumber publik / not in any public source';

export const isUnknown = ({ value }: Pick<Fact, 'value'>) => value === NOT_FOUND;

export const confidenceWords = ({ confidence }: Fact) => confidence && CONFIDENCE[confidence]();

/** In the order of the groups; what is in none of them comes last, and empty groups not at all. */
export function grouped(facts: readonly Fact[]): { name: string; facts: Fact[] }[] {
  const known = new Set(GROUPS.flatMap(([, keys]) => keys));
  const of = (keys: readonly string[]) =>
    keys.flatMap((kind) => facts.filter(({ key }) => split(key)[0] === kind));
  return [
    ...GROUPS.map(([name, keys]) => ({ name: name(), facts: of(keys) })),
    { name: m.fact_group_other(), facts: facts.filter(({ key }) => !known.has(split(key)[0])) },
  ].filter((group) => group.facts.length > 0);
}
