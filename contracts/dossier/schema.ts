/**
 * The dossier: a project's published, hashed description. OC4IDS 0.9.5 names where they exist, the World Bank's PPP
 * disclosure groups beside them. Every object is strict: what the schema does not know has no place in a hashed text.
 */
import * as v from 'valibot';
import { label, prose, webAddress } from './text.ts';

/** Money: whole units of the currency as a decimal string. */
const money = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,29})$/, 'is no whole amount'));
const day = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is no ISO 8601 date'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'));
const list = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));

export const SECTORS = [
  'transport',
  'energy',
  'telecom',
  'water',
  'waste',
  'health',
  'education',
  'housing',
] as const;

export const PARTY_ROLES = [
  'publicAuthority',
  'projectCompany',
  'sponsor',
  'lender',
  'guarantor',
  'contractor',
  'operator',
  'independentEngineer',
] as const;

export const RISK_CATEGORIES = [
  'site',
  'design',
  'construction',
  'sponsor',
  'finance',
  'operation',
  'revenue',
  'network',
  'interface',
  'political',
  'forceMajeure',
  'assetOwnership',
  'environment',
  'social',
  'regulatory',
] as const;

export const DOCUMENT_KINDS = ['contract', 'feasibility', 'model', 'permit', 'report', 'other'] as const;

/** Both languages of a text that people read. */
const bilingual = (max: number) => v.strictObject({ id: prose(1, max), en: prose(1, max) });

const source = v.strictObject({
  sources: list(webAddress, 12),
  asOf: v.optional(day),
  confidence: v.optional(
    v.picklist(['proxy', 'inferred', 'conflicting', 'partial', 'pre-contract', 'unverified']),
  ),
  note: v.optional(prose(1, 1000)),
});

/** A sourced statement about the real project. */
const fact = v.strictObject({ key: label(1, 60), value: prose(1, 600), ...source.entries });

const location = v.strictObject({
  province: label(2, 80),
  areas: v.optional(list(label(2, 120), 40)),
  lat: v.optional(v.pipe(v.number(), v.minValue(-11.5), v.maxValue(6.5))),
  lon: v.optional(v.pipe(v.number(), v.minValue(94), v.maxValue(142))),
});

const party = v.strictObject({
  role: v.picklist(PARTY_ROLES),
  name: label(2, 160),
  fictitious: v.optional(v.boolean()),
});

const support = v.strictObject({
  kind: label(2, 80),
  amount: v.optional(money),
  note: v.optional(prose(1, 600)),
});

const risk = v.strictObject({
  category: v.picklist(RISK_CATEGORIES),
  allocation: v.picklist(['public', 'private', 'shared']),
  mitigation: bilingual(600),
});

/** What one share is forecast to be paid in a year, before tax, in the currency's smallest unit: the input of the IRR. */
const forecastYear = v.strictObject({ year: v.pipe(v.number(), v.integer()), perShare: money });

const milestone = v.strictObject({
  title: bilingual(160),
  planned: day,
  /** Part of the works in basis points, summed to draw the planned S-curve. */
  weightBps: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
});

const document = v.strictObject({
  sha256,
  name: label(1, 160),
  kind: v.picklist(DOCUMENT_KINDS),
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const dossierSchema = v.strictObject({
  version: v.literal('1'),
  title: label(3, 160),
  /** The offer and its project company are invented; the facts are of a real project. */
  demonstration: v.boolean(),
  summary: bilingual(2000),
  sector: v.picklist(SECTORS),
  subsector: v.optional(label(2, 80)),
  locations: v.pipe(list(location, 20), v.minLength(1)),
  parties: v.pipe(list(party, 60), v.minLength(1)),
  budget: v.optional(v.strictObject({ amount: money, currency: v.literal('IDR'), ...source.entries })),
  contract: v.strictObject({
    type: v.optional(label(2, 40)),
    years: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(99))),
    signed: v.optional(day),
    revenueSource: v.optional(prose(1, 400)),
  }),
  governmentSupport: list(support, 20),
  risks: list(risk, 15),
  milestones: list(milestone, 40),
  forecast: v.strictObject({ method: bilingual(1000), years: list(forecastYear, 80) }),
  facts: list(fact, 200),
  documents: list(document, 100),
});

export type Dossier = v.InferOutput<typeof dossierSchema>;
