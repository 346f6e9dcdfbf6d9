/** What a figure of the project page shows, as a table for whoever reckons with it. */
import type { Dossier } from '@partisipro/contracts/dossier';
import type { Deps } from '../deps.ts';
import { csvOf, type Cell } from '../http/csv.ts';
import type { ProjectRow } from './queries.ts';
import { declarations, holders, investments, tranches } from './lists.ts';
import { rowOf } from './service.ts';

export const SHEETS = [
  'holders',
  'investments',
  'declarations',
  'tranches',
  'forecast',
  'milestones',
  'risks',
  'facts',
] as const;
export type Sheet = (typeof SHEETS)[number];

/** Rows of a part; who wants more follows `next`. */
const ROWS = 5_000;

interface Made {
  text: string;
  /** Where the next part begins. */
  next: string | null;
}

const iso = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000).toISOString());

/** A list of the API: every field of an item by its name, times in ISO 8601. */
function ofItems(items: readonly Record<string, unknown>[], next: string | null = null): Made {
  const names = Object.keys(items[0] ?? {});
  const value = (name: string, given: unknown): Cell =>
    /(?:time|At)$|^time$|Time$/.test(name) ? iso(given as number | null) : (given as Cell);
  return {
    text: csvOf(
      names,
      items.map((item) => names.map((name) => value(name, item[name]))),
    ),
    next,
  };
}

const ofDossier: Partial<Record<Sheet, (dossier: Dossier) => [names: string[], rows: Cell[][]]>> = {
  forecast: ({ forecast }) => [
    ['year', 'perShare'],
    forecast.years.map(({ year, perShare }) => [year, perShare]),
  ],
  milestones: ({ milestones }) => [
    ['number', 'id', 'en', 'planned', 'weightBps'],
    milestones.map(({ title, planned, weightBps }, n) => [n + 1, title.id, title.en, planned, weightBps]),
  ],
  risks: ({ risks }) => [
    ['category', 'allocation', 'id', 'en'],
    risks.map(({ category, allocation, mitigation }) => [category, allocation, mitigation.id, mitigation.en]),
  ],
  facts: ({ facts }) => [
    ['key', 'value', 'asOf', 'confidence', 'note', 'sources'],
    facts.map(({ key, value, asOf, confidence, note, sources }) => [
      ...[key, value, asOf ?? null, confidence ?? null, note ?? null],
      sources.join(' '),
    ]),
  ],
};

function dossierSheet({ dossier_body }: ProjectRow, sheet: Sheet): Made {
  const dossier = dossier_body ? (JSON.parse(dossier_body) as Dossier) : null;
  const [names, rows] = dossier ? ofDossier[sheet]!(dossier) : [[], []];
  return { text: csvOf(names, rows), next: null };
}

export async function sheetOf(deps: Deps, slug: string, sheet: Sheet, cursor?: string): Promise<Made> {
  const page = { cursor, limit: ROWS };
  switch (sheet) {
    case 'holders': {
      const { items, next } = await holders(deps, slug, page);
      return ofItems(items, next);
    }
    case 'investments': {
      const { items, next } = await investments(deps, slug, page);
      return ofItems(items, next);
    }
    case 'declarations': {
      const { items, next } = await declarations(deps, slug, page);
      return ofItems(items, next);
    }
    case 'tranches':
      return ofItems((await tranches(deps, slug)).history);
    default:
      return dossierSheet(await rowOf(deps, slug), sheet);
  }
}
