/** A value of the data file in words that people read: money with its sign, shares as per cents, lists as sentences. */

const UNKNOWN = 'tidak ada di sumber publik / not in any public source';
const SIGNS: Record<string, string> = { IDR: 'Rp', USD: 'US$' };

type Fields = Record<string, unknown>;

const number = (value: number) => value.toLocaleString('id-ID', { maximumFractionDigits: 4 });
const isMoney = (key: string, value: unknown, fields: Fields): value is number =>
  typeof value === 'number' && typeof fields.currency === 'string' && !['pct', 'years'].includes(key);
const money = (value: number, { currency }: Fields) =>
  `${SIGNS[currency as string] ?? `${currency as string} `}${number(value)}`;

/** Names of fields that say nothing beside what they hold. */
const SILENT = new Set(
  'name kind value amount province areas id subsector period lender for section'.split(' '),
);
/** How the others are said, around what they hold. */
const SAID: Record<string, (text: string) => string> = {
  maxAmount: (text) => `up to ${text}`,
  perYear: (text) => `${text} a year`,
  npv: (text) => `${text} (NPV)`,
  pct: (text) => `${text} %`,
  physicalPct: (text) => `${text} % physical`,
  constructionPct: (text) => `${text} % built`,
  landPct: (text) => `${text} % of the land`,
  termYearsAfterCOD: (text) => `${text} years after commercial operation`,
  years: (text) => `${text} years`,
  oc4idsSector: (text) => `OC4IDS ${text}`,
  vehicles: (text) => `${text} vehicles`,
};

function field(key: string, value: unknown, fields: Fields): string {
  const text = isMoney(key, value, fields) ? money(value, fields) : written(value);
  if (key === 'value' && typeof fields.unit === 'string') return `${text} ${fields.unit}`;
  if (key === 'amount' && typeof fields.unit === 'string') return `${text} ${fields.unit}`;
  return SAID[key]?.(text) ?? (SILENT.has(key) ? text : `${key} ${text}`);
}

/** Nothing is left out: what has no rule of its own is written with the name of its field. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return UNKNOWN;
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return value.map(written).join('; ');
  if (typeof value !== 'object') return String(value);
  const fields = value as Fields;
  return Object.entries(fields)
    .filter(([key]) => key !== 'currency' && key !== 'unit')
    .map(([key, part]) => field(key, part, fields))
    .join(', ');
}
