/**
 * One moment of Ponder's PostgreSQL. While it is open, Ponder's reorganisation waits for it: nothing in here may ask
 * MySQL or the chain.
 */
import type { Client } from 'pg';
import type { Row, SinkTable } from './tables.ts';

/** Where Ponder stands, and what it holds at the cursor's number. */
export interface Standing {
  build: string;
  ready: boolean;
  chainId: number | null;
  final: bigint;
  head: { number: bigint; hash: string; timestamp: bigint };
  /** Hash of Ponder's block at the cursor's number. */
  hashAtCursor: string | null;
}

const quote = (name: string) => `"${name}"`;
/** Of Ponder's checkpoint of 75 digits: after ten of time and sixteen of the chain. */
const blockOfCheckpoint = (checkpoint: string) => BigInt(checkpoint.slice(26, 42));
const KEYS_A_QUERY = 1_000;

export class Snapshot {
  readonly #client: Client;
  readonly #schema: string;

  private constructor(client: Client, schema: string) {
    this.#client = client;
    this.#schema = quote(schema);
  }

  /** Runs `read` on one snapshot and closes it, whatever happens. */
  static async of<T>(client: Client, schema: string, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      return await read(new Snapshot(client, schema));
    } finally {
      await client.query('COMMIT').catch(() => {});
    }
  }

  /** Undefined while Ponder has no block. */
  async standing(cursorNumber: bigint): Promise<Standing | undefined> {
    const s = this.#schema;
    const [row] = await this.#objects(
      `SELECT m.value->>'build_id' AS build, (m.value->>'is_ready')::int AS ready, c.chain_id, c.finalized_checkpoint,
         h.block_number AS number, h.hash, h.timestamp, b.hash AS at_cursor
       FROM ${s}._ponder_meta m LEFT JOIN ${s}._ponder_checkpoint c ON true
       LEFT JOIN LATERAL (SELECT * FROM ${s}.block ORDER BY block_number DESC LIMIT 1) h ON true
       LEFT JOIN ${s}.block b ON b.block_number = $1`,
      [String(cursorNumber)],
    );
    if (!row?.number) return undefined;
    return {
      build: row.build!,
      ready: Number(row.ready) === 1,
      chainId: row.chain_id === null ? null : Number(row.chain_id),
      final: row.finalized_checkpoint ? blockOfCheckpoint(row.finalized_checkpoint!) : -1n,
      head: { number: BigInt(row.number), hash: row.hash!, timestamp: BigInt(row.timestamp!) },
      hashAtCursor: row.at_cursor ?? null,
    };
  }

  /** How many rows each table has in (from, to], counted up to one above `limit`; one question for all tables. */
  async counts(tables: SinkTable[], from: bigint, to: bigint, limit: number): Promise<number[]> {
    const one = ({ pg }: SinkTable) =>
      `(SELECT count(*) FROM (SELECT 1 FROM ${this.#schema}.${quote(pg)}
        WHERE block_number > $1 AND block_number <= $2 LIMIT ${limit + 1}) x)::int`;
    const rows = await this.#rows(`SELECT ARRAY[${tables.map(one).join(',')}]`, [String(from), String(to)]);
    return rows[0]![0] as unknown as number[];
  }

  /** Blocks of a table's first row, and of the first beyond `limit` rows. */
  async span(table: SinkTable, from: bigint, to: bigint, limit: number) {
    const [row] = await this.#objects(
      `SELECT min(block_number)::text AS first, (array_agg(block_number::text ORDER BY block_number))[$3::int] AS beyond
       FROM (SELECT block_number FROM ${this.#schema}.${quote(table.pg)}
             WHERE block_number > $1 AND block_number <= $2 ORDER BY block_number LIMIT $3::int) x`,
      [String(from), String(to), String(limit + 1)],
    );
    if (!row?.beyond) return undefined;
    return { first: BigInt(row.first!), beyond: BigInt(row.beyond) };
  }

  changed = (table: SinkTable, from: bigint, to: bigint) =>
    this.#select(table, 'block_number > $1 AND block_number <= $2', [String(from), String(to)]);

  async byKeys(table: SinkTable, keys: Row[]): Promise<Row[]> {
    const width = table.key.length;
    const found: Row[] = [];
    for (let i = 0; i < keys.length; i += KEYS_A_QUERY) {
      const part = keys.slice(i, i + KEYS_A_QUERY);
      const tuple = (_: Row, row: number) =>
        `(${table.key.map((__, column) => `$${row * width + column + 1}`).join(',')})`;
      const where = `(${table.key.map(quote).join(',')}) IN (${part.map(tuple).join(',')})`;
      found.push(...(await this.#select(table, where, part.flat())));
    }
    return found;
  }

  /** Hash and time of the highest block at or below. */
  async blockAtOrBelow(number: bigint) {
    const [row] = await this.#objects(
      `SELECT block_number AS number, hash, timestamp FROM ${this.#schema}.block WHERE block_number <= $1
       ORDER BY block_number DESC LIMIT 1`,
      [String(number)],
    );
    return row && { number: BigInt(row.number!), hash: row.hash!, timestamp: BigInt(row.timestamp!) };
  }

  /** Blocks that Ponder calls final: from this number on, or the last alone. */
  async firm(from: bigint | undefined, most: number) {
    const checkpoint = `SELECT substr(finalized_checkpoint, 27, 16)::int8 FROM ${this.#schema}._ponder_checkpoint`;
    const rows = await this.#objects(
      `SELECT block_number AS number, hash FROM ${this.#schema}.block
       WHERE block_number >= $1 AND block_number <= (${checkpoint} LIMIT 1)
       ORDER BY block_number ${from === undefined ? 'DESC LIMIT 1' : `LIMIT ${most}`}`,
      [String(from ?? 0)],
    );
    return rows.map((row) => ({ number: BigInt(row.number!), hash: row.hash! }));
  }

  #select(table: SinkTable, where: string, values: Row): Promise<Row[]> {
    const text = (column: string) =>
      table.booleans.has(column) ? `${quote(column)}::int::text` : `${quote(column)}::text`;
    const columns = table.columns.map(text).join(',');
    return this.#rows(`SELECT ${columns} FROM ${this.#schema}.${quote(table.pg)} WHERE ${where}`, values);
  }

  async #rows(text: string, values: Row): Promise<Row[]> {
    return (await this.#client.query({ text, values, rowMode: 'array' })).rows as Row[];
  }

  async #objects(text: string, values: Row) {
    return (await this.#client.query(text, values)).rows as Record<string, string | null>[];
  }
}
