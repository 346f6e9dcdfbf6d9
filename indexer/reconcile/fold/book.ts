/** Rows by table and key, as events write them one after the other. */
export type Cells = Record<string, unknown>;

export class Book {
  readonly tables = new Map<string, Map<string, Cells>>();

  of(table: string): Map<string, Cells> {
    const known = this.tables.get(table) ?? new Map<string, Cells>();
    this.tables.set(table, known);
    return known;
  }

  find = (table: string, key: Cells): Cells | undefined => this.of(table).get(keyOf(key));

  /** The row, as the block leaves it; what is not named stays. */
  write(table: string, key: Cells, block: number, cells: Cells = {}) {
    const row = { ...this.find(table, key), ...key, ...cells, block_number: block };
    this.of(table).set(keyOf(key), row);
  }
}

export const keyOf = (cells: Cells) => Object.values(cells).map(plain).join('/');

/** As a row of MySQL has it: hex in lower case, flags as digits. */
export function plain(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  const text = String(cell);
  return /^0x[0-9a-f]*$/i.test(text) ? text.toLowerCase() : text;
}
