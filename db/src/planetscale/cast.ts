import { cast as baseCast, type Field } from '@planetscale/database';

/**
 * One value of a result, from the text PlanetScale sends.
 * DATETIME and TIMESTAMP are UTC → Date; 64-bit integers → number where exact, else bigint; DECIMAL stays a string
 * (money is made a bigint where it is used); JSON is parsed; binary columns → Uint8Array.
 */
export function cast(field: Field, value: string | null): unknown {
  if (value === null) return null;
  switch (field.type) {
    case 'DATETIME':
    case 'TIMESTAMP':
      return new Date(value.replace(' ', 'T') + 'Z');
    case 'INT64':
    case 'UINT64': {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : BigInt(value);
    }
    default:
      return baseCast(field, value);
  }
}

/** A parameter as @planetscale/database may interpolate it: dates as UTC text, bigint as its digits. */
export function bind(parameter: unknown): unknown {
  if (parameter instanceof Date) return parameter.toISOString().replace('T', ' ').slice(0, -1);
  if (typeof parameter === 'bigint') return parameter.toString();
  return parameter;
}
