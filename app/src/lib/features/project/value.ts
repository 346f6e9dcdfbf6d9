/** A project's value and size as a list shows them, from the sourced facts of its dossier. */
import { integer, rupiahShort } from '#lib/format/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { moneyOf, sizeOf, type Size } from './measure.ts';
interface Valued {
  /** Whole rupiah; absent where the source has another currency. */
  budget?: string | undefined;
  value: string | null;
}

export function valueWords({ budget, value }: Valued): string | null {
  const money = budget ? { sign: 'Rp', amount: BigInt(budget) } : moneyOf(value);
  if (!money) return null;
  const { figure, unit } = rupiahShort(money.amount, 0);
  return `${money.sign}${figure.slice(2)} ${unit}`.trim();
}

const units: Record<Size['unit'], () => string> = {
  km: () => 'km',
  'l/s': m.unit_litres_second,
  MW: () => 'MW',
  Gbps: () => 'Gbps',
};

/** "83,67 km" */
export function sizeWords({ unit, thousandths }: Size): string {
  const part = (thousandths % 1000n).toString().padStart(3, '0').replace(/0+$/, '');
  return `${integer(thousandths / 1000n)}${part && `,${part}`} ${units[unit]()}`;
}

export function capacityWords(capacity: string | null): string | null {
  const size = sizeOf(capacity);
  return size && sizeWords(size);
}
