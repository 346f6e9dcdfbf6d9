/**
 * What an amount of rupiah comes to in the thing that a project builds: its sourced size times the amount, by its
 * sourced value. A picture of scale; what one owns is shares.
 */
import { drawingOf } from '#lib/drawings/kind.ts';
import { integer } from '#lib/format/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { paidSize, type Size } from './measure.ts';
import type { ProjectSummary } from './types.ts';

export type EquivalentKind = 'toll' | 'road' | 'rail' | 'fibre' | 'water';

export interface Equivalent {
  kind: EquivalentKind;
  /** Micrometres of a line, millilitres of water a day; cut, never rounded up. */
  amount: bigint;
  /** Whole rupiah, and what they pay for. */
  value: bigint;
  size: Size;
}

type Dossier = Pick<
  NonNullable<ProjectSummary['dossier']>,
  'sector' | 'subsector' | 'budget' | 'capacity' | 'governmentSupport'
>;

const DAY = 86_400n;
const MICROMETRES = 1_000_000n;

/** Null where the facts do not say both a value in rupiah and a size of this kind. */
export function equivalentOf(rupiah: bigint, dossier: Dossier | null): Equivalent | null {
  const size = dossier && paidSize(dossier.capacity, dossier.governmentSupport);
  if (!size || !dossier.budget) return null;
  const value = BigInt(dossier.budget);
  const kind = drawingOf(dossier.sector, dossier.subsector);
  if (kind === 'water' && size.unit === 'l/s')
    return { kind, amount: (rupiah * size.thousandths * DAY) / value, value, size };
  if (size.unit === 'km' && kind !== 'water' && kind !== 'power' && kind !== 'satellite')
    return { kind, amount: (rupiah * size.thousandths * MICROMETRES) / value, value, size };
  return null;
}

/** In tenths: "9,5"; from a hundred on whole. */
function tenths(value: bigint): string {
  return value >= 1_000n || value % 10n === 0n
    ? integer(value / 10n)
    : `${integer(value / 10n)},${value % 10n}`;
}

const lengths: Record<Exclude<EquivalentKind, 'water'>, (unit: { unit: string }) => string> = {
  toll: m.equivalent_toll,
  road: m.equivalent_road,
  rail: m.equivalent_rail,
  fibre: m.equivalent_fibre,
};

/** "9,5" and "mm of toll road" */
export function equivalentWords({ kind, amount }: Equivalent): { figure: string; what: string } {
  if (kind === 'water') return { figure: tenths(amount / 100n), what: m.equivalent_water() };
  const [unit, each] =
    amount >= 10n ** 9n ? ['km', 10n ** 8n] : amount >= MICROMETRES ? ['m', 10n ** 5n] : ['mm', 100n];
  return { figure: tenths(amount / (each as bigint)), what: lengths[kind]({ unit: unit as string }) };
}
