/** PostgreSQL tables as Ponder lays them out, written by hand: a chain with forks, whose every state is known. */
import { chainTables } from '@partisipro/db/chain';
import pg from 'pg';
import type { Rpc } from '../sink/rpc.ts';
import type { Row, SinkTable } from '../sink/tables.ts';

const PG_TYPES: Record<string, string> = {
  'hex()': 'text',
  'text()': 'text',
  'bigint()': 'numeric(78)',
  'boolean()': 'boolean',
};
const pgType = (ponder: string) => PG_TYPES[ponder] ?? 'bigint';

const SYSTEM = `
  CREATE TABLE idx._ponder_meta (key text PRIMARY KEY, value jsonb NOT NULL);
  CREATE TABLE idx._ponder_checkpoint (chain_name text PRIMARY KEY, chain_id int8, finalized_checkpoint text);
  CREATE TABLE idx.block (block_number int8 PRIMARY KEY, hash text NOT NULL, timestamp int8 NOT NULL);
  INSERT INTO idx._ponder_meta VALUES ('app', '{"build_id":"one","is_ready":1}');
  INSERT INTO idx._ponder_checkpoint VALUES ('main', 31337, repeat('0', 75));`;

/** Hash of a block on a fork. */
export const hashOf = (number: number, fork: string) => `0x${fork}${number}`.padEnd(66, '0');

export class PonderShaped implements Rpc {
  readonly #client: pg.Client;
  /** Fork of each block as the chain has it now. */
  readonly #chain: string[] = ['a'];
  /** Hashes are null while the node lies down. */
  silent = false;
  finalAt = 0;

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url });
  }

  async open(tables: SinkTable[]) {
    await this.#client.connect();
    await this.#client.query(`DROP SCHEMA IF EXISTS idx CASCADE; CREATE SCHEMA idx; ${SYSTEM}`);
    for (const { pg: name, key } of tables) {
      const columns = Object.entries(chainTables[name as keyof typeof chainTables].columns).map(
        ([column, { ponder }]) => `"${column}" ${pgType(ponder!)}`,
      );
      await this.#client.query(
        `CREATE TABLE idx."${name}" (${columns.join(',')}, PRIMARY KEY (${key.join(',')}))`,
      );
    }
  }

  close = () => this.#client.end();
  query = (text: string, values: unknown[] = []) => this.#client.query(text, values);

  /** The chain grows; Ponder knows nothing of it yet. */
  grow(number: number, fork: string) {
    this.#chain.length = number;
    this.#chain[number] = fork;
  }

  /** Ponder writes this block: its row, and the rows of its tables, changed or new. */
  async index(number: number, fork: string, rows: { table: SinkTable; row: Row }[] = []) {
    await this.#client.query('BEGIN');
    const values = [number, hashOf(number, fork), 1_000 + number];
    await this.#client.query('INSERT INTO idx.block VALUES ($1, $2, $3)', values);
    for (const { table, row } of rows) {
      const set = table.columns.map((column, i) => `"${column}" = $${i + 1}`).join(',');
      const marks = table.columns.map((_, i) => `$${i + 1}`).join(',');
      await this.#client.query(
        `INSERT INTO idx."${table.pg}" VALUES (${marks}) ON CONFLICT (${table.key.join(',')}) DO UPDATE SET ${set}`,
        row,
      );
    }
    await this.#client.query('COMMIT');
  }

  /** Both at once. */
  async mine(number: number, fork: string, rows: { table: SinkTable; row: Row }[] = []) {
    this.grow(number, fork);
    await this.index(number, fork, rows);
  }

  final = async () => {
    if (this.silent) throw new Error('silent');
    return { number: BigInt(this.finalAt), hash: hashOf(this.finalAt, this.#chain[this.finalAt]!) };
  };

  hashAt = async (number: bigint) => {
    if (this.silent) throw new Error('silent');
    const fork = this.#chain[Number(number)];
    return fork === undefined ? null : hashOf(Number(number), fork);
  };

  ponderFinal = (number: number) =>
    this.query('UPDATE idx._ponder_checkpoint SET finalized_checkpoint = $1', [
      `${'0'.repeat(26)}${String(number).padStart(16, '0')}`.padEnd(75, '9'),
    ]);
}
