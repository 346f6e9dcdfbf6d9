/** From what the API refused to the field on screen and words for it. */
import { m } from '#lib/paraglide/messages.js';
import type { Form, TextKey } from './form.ts';
import { ruleWords } from './rules.ts';
import type { Problem } from './types.ts';

export type Step = 'project' | 'offering' | 'works' | 'risks' | 'documents' | 'review';
export const STEPS: readonly Step[] = ['project', 'offering', 'works', 'risks', 'documents', 'review'];

/** Which step and fields stand for a place in the draft; the longest place that begins a problem's decides. */
const PLACES: readonly [place: string, step: Step, key: TextKey | null][] = [
  ['dossier.title', 'project', 'name'],
  ['params.name', 'project', 'name'],
  ['params.slug', 'project', 'slug'],
  ['params.symbol', 'project', 'symbol'],
  ['dossier.sector', 'project', 'sector'],
  ['dossier.locations', 'project', 'province'],
  ['dossier.summary.id', 'project', 'summaryId'],
  ['dossier.summary.en', 'project', 'summaryEn'],
  ['dossier.parties.0', 'project', 'agency'],
  ['dossier.parties.1', 'project', 'company'],
  ['dossier.contract', 'project', 'years'],
  ['params.sponsors', 'project', 'sponsors'],
  ['params.verifier', 'works', 'verifier'],
  ['params.secondVerifier', 'works', 'secondVerifier'],
  ['params.unclaimedDestination', 'works', 'unclaimed'],
  ['params.longStop', 'works', 'longStop'],
  ['params.concessionEnd', 'works', 'concessionEnd'],
  ['params.terms.price', 'offering', 'price'],
  ['params.terms.softCap', 'offering', 'softCap'],
  ['params.terms.hardCap', 'offering', 'hardCap'],
  ['params.terms.minTicket', 'offering', 'minTicket'],
  ['params.terms.opensAt', 'offering', 'opensAt'],
  ['params.terms.closesAt', 'offering', 'closesAt'],
  ['params.terms.reflection', 'offering', 'reflection'],
  ['params.terms.minIdentities', 'offering', 'minIdentities'],
  ['params.terms.maxBps', 'offering', 'maxPercent'],
  ['params.terms.tierLimits.0', 'offering', 'tier1'],
  ['params.terms.tierLimits.1', 'offering', 'tier2'],
  ['params.terms.tierLimits.2', 'offering', 'tier3'],
  ['params.terms.tierLimits.3', 'offering', 'tier4'],
  ['params.terms.tierLimits', 'offering', 'tier1'],
  ['dossier.forecast.method.id', 'risks', 'methodId'],
  ['dossier.forecast.method.en', 'risks', 'methodEn'],
  ['dossier.forecast', 'risks', 'forecast'],
  ['dossier.documents', 'documents', null],
];

const names: Partial<Record<string, () => string>> = {
  name: m.draft_name,
  slug: m.draft_slug,
  symbol: m.draft_symbol,
  sector: m.draft_sector,
  province: m.draft_province,
  summaryId: m.draft_summary_id,
  summaryEn: m.draft_summary_en,
  agency: m.draft_agency,
  company: m.draft_company,
  years: m.draft_years,
  sponsors: m.draft_sponsors,
  verifier: m.draft_verifier,
  secondVerifier: m.draft_second_verifier,
  unclaimed: m.draft_unclaimed,
  longStop: m.draft_long_stop,
  concessionEnd: m.draft_concession_end,
  price: m.price_per_share,
  softCap: m.draft_soft_cap,
  hardCap: m.draft_hard_cap,
  minTicket: m.draft_min_ticket,
  opensAt: m.opens,
  closesAt: m.closes,
  reflection: m.draft_reflection,
  minIdentities: m.draft_min_identities,
  maxPercent: m.draft_max_percent,
  tier1: m.draft_tier_1,
  tier2: m.draft_tier_2,
  tier3: m.draft_tier_3,
  tier4: m.draft_tier_4,
  methodId: m.draft_method_id,
  methodEn: m.draft_method_en,
  forecast: m.draft_forecast,
};
/** What a signature covers besides, and no step asks for. */
const signedNames: Partial<Record<string, () => string>> = {
  signature: m.field_signature,
  deadline: m.field_deadline,
  release: m.review_release,
  raiseFeeBps: m.review_fees,
  managementFeeBps: m.review_fees,
  spv: m.review_spv,
  dossierHash: m.dossier_hash,
  currency: m.field_currency,
  nonce: m.field_nonce,
  wallet: m.wallet_word,
  identity: m.account_identity,
  expiry: m.identity_expiry,
  tier: m.identity_tier,
  country: m.country_word,
  reason: m.reason_word,
};
export const fieldName = (key: TextKey) => names[key]?.() ?? key;

export const stepName: Record<Step, () => string> = {
  project: m.step_project,
  offering: m.step_offering,
  works: m.step_works,
  risks: m.step_risks,
  documents: m.step_documents,
  review: m.step_review,
};

export interface Shown {
  step: Step;
  /** The element on that step which the problem is about; null where there is none. */
  anchor: string | null;
  name: string;
  words: string;
}

const PARTS = ['id', 'en', 'planned', 'percent'] as const;
const partNames = {
  id: m.draft_part_id,
  en: m.draft_part_en,
  planned: m.draft_part_planned,
  percent: m.draft_part_percent,
};

export const partAnchor = (row: number, of: (typeof PARTS)[number]) => `part-${row}-${of}`;
export const riskAnchor = (row: number, of: 'id' | 'en') => `risk-${row}-${of}`;

type Place = Omit<Shown, 'words'>;

/** Rows of the lists: which one, and which of its fields. */
function rowPlace(field: string): Place | null {
  const part = /^(?:dossier\.milestones|params\.trancheBps)(?:\.(\d+))?(?:\.(.+))?$/.exec(field);
  if (part) {
    const row = Number(part[1] ?? 0);
    const of = { 'title.id': 'id', 'title.en': 'en', planned: 'planned' }[part[2] ?? ''] ?? 'percent';
    const name = partNames[of as keyof typeof partNames]();
    return {
      step: 'works',
      anchor: partAnchor(row, of as (typeof PARTS)[number]),
      name: part[1] ? `${m.draft_part({ number: row + 1 })}: ${name}` : name,
    };
  }
  const risk = /^dossier\.risks\.(\d+)(?:\.mitigation\.(id|en))?/.exec(field);
  if (!risk) return null;
  const [row, of] = [Number(risk[1]), risk[2] === 'en' ? ('en' as const) : ('id' as const)];
  const name = of === 'id' ? m.draft_risk_id() : m.draft_risk_en();
  const number = m.draft_risk({ number: row + 1 });
  return { step: 'risks', anchor: riskAnchor(row, of), name: `${number}: ${name}` };
}

const signedName = (field: string) => signedNames[field.split('.').at(-1)!]?.() ?? field;

function placeOf(field: string): Place {
  const row = rowPlace(field);
  if (row) return row;
  const found = PLACES.filter(([start]) => field === start || field.startsWith(`${start}.`)).reduce<
    (typeof PLACES)[number] | undefined
  >((longest, one) => (longest && longest[0].length >= one[0].length ? longest : one), undefined);
  const [, step, key] = found ?? ['', 'review' as const, null];
  return { step, anchor: key, name: key ? fieldName(key) : found ? stepName[step]() : signedName(field) };
}

export const shownProblem = (problem: Problem): Shown => ({
  ...placeOf(problem.field),
  words: ruleWords(problem),
});

/** The fields of a step that must be filled, by the element that holds each; those left empty on purpose are none. */
export function fieldsOf(step: Step, { years, forecast, parts, risks }: Form): string[] {
  const keys = new Set(PLACES.flatMap(([, of, key]) => (of === step && key ? [key] : [])));
  if (!years.trim()) keys.delete('years');
  if (!forecast.trim()) keys.delete('forecast');
  const rows =
    step === 'works'
      ? parts.flatMap((_, row) => PARTS.map((of) => partAnchor(row, of)))
      : step === 'risks'
        ? risks.flatMap((_, row) => [riskAnchor(row, 'id'), riskAnchor(row, 'en')])
        : [];
  return [...rows, ...keys];
}
