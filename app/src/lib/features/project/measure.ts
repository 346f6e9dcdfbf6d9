/**
 * What a dossier's sourced facts say in figures. Facts are words ("83,67 km, sections no 1, Serang-Rangkasbitung, km
 * 26,5; no 2, …"), so only what stands there in this form is read, and nothing is guessed.
 */
export interface Size {
  unit: 'km' | 'l/s' | 'MW' | 'Gbps';
  /** In thousandths of the unit: of a kilometre, metres. */
  thousandths: bigint;
}

export interface Section {
  number: number;
  name: string;
  metres: bigint;
}

const SIZE = /^([\d.]+(?:,\d{1,3})?) (km|l\/s|MW|Gbps)\b/;
const SECTION = /\bno (\d+), ([^,;]+), km ([\d.]+(?:,\d{1,3})?)/g;
const MONEY = /(Rp|US\$)([\d.]+)/;

/** "1.234,5" → 1234500 */
function thousandths(text: string): bigint {
  const [whole = '', part = ''] = text.split(',');
  return BigInt(whole.replaceAll('.', '') + part.padEnd(3, '0'));
}

export function sizeOf(capacity: string | null | undefined): Size | null {
  const match = SIZE.exec(capacity ?? '');
  return match && { unit: match[2] as Size['unit'], thousandths: thousandths(match[1]!) };
}

/** Sections of a road or a line, in their order along it. */
export const sectionsOf = (capacity: string | null | undefined): Section[] =>
  [...(capacity ?? '').matchAll(SECTION)].map(([, number, name, km]) => ({
    number: Number(number),
    name: name!.trim(),
    metres: thousandths(km!),
  }));

interface Support {
  kind: string;
}

/** Whether government builds a section: "government-built section 3 (33 km)". */
export const isGovernments = (section: Section, support: readonly Support[]): boolean =>
  support.some(({ kind }) => new RegExp(`^government-built section ${section.number}\\b`).test(kind));

/** What the project's value pays for: sections that government builds are not among it. */
export function paidSize(capacity: string | null | undefined, support: readonly Support[]): Size | null {
  const size = sizeOf(capacity);
  if (!size) return null;
  const others = sectionsOf(capacity).filter((section) => isGovernments(section, support));
  const paid = others.reduce((rest, { metres }) => rest - metres, size.thousandths);
  return paid > 0n ? { ...size, thousandths: paid } : null;
}

/** The first amount that a fact names: "US$545.000.000, equity …". */
export function moneyOf(value: string | null | undefined): { sign: 'Rp' | 'US$'; amount: bigint } | null {
  const match = MONEY.exec(value ?? '');
  return match && { sign: match[1] as 'Rp' | 'US$', amount: BigInt(match[2]!.replaceAll('.', '')) };
}
