/** What MySQL must hold of the history, whoever wrote it. */
import assert from 'node:assert/strict';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import { given } from '../run.ts';

/** Tables that both the sink and the hand-written loop fill. */
export const SHARED = ['chain_attestation', 'chain_wallet', 'chain_transfer', 'chain_holder'];

export const connect = () =>
  mysql.createConnection({ uri: given('MIGRATE_MYSQL_URL'), multipleStatements: true });

/** As if nothing had ever been indexed. */
export async function empty(my: Connection): Promise<void> {
  const [tables] = await my.query<RowDataPacket[]>("SHOW TABLES LIKE 'chain\\_%'");
  for (const table of tables) await my.query(`TRUNCATE \`${Object.values(table)[0]}\``);
}

/** The last block of which MySQL holds everything; asked often, so it must cost nothing. */
export async function cursor(my: Connection): Promise<number> {
  const [[row]] = await my.query<RowDataPacket[]>(
    'SELECT block_number AS number FROM chain_cursor WHERE syncing_to IS NULL',
  );
  return row ? Number(row.number) : -1;
}

export interface Stand {
  attested: number;
  wallets: number;
  transfers: number;
  /** Who holds how much, as one text. */
  holders: string;
}

export async function standOf(my: Connection, database = ''): Promise<Stand> {
  const of = database && `${database}.`;
  const [[row]] = await my.query<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM ${of}chain_attestation WHERE kind = 'attested') AS attested,
            (SELECT COUNT(*) FROM ${of}chain_wallet) AS wallets,
            (SELECT COUNT(*) FROM ${of}chain_transfer) AS transfers`,
  );
  const [holders] = await my.query<RowDataPacket[]>(
    `SELECT account, CAST(balance AS CHAR) AS balance FROM ${of}chain_holder WHERE balance > 0 ORDER BY account`,
  );
  const counts = row as unknown as Omit<Stand, 'holders'>;
  return { ...counts, holders: holders.map(({ account, balance }) => `${account}=${balance}`).join(' ') };
}

export function assertStand(found: Stand, events: Record<string, number>, balances: string) {
  assert.deepEqual(found, {
    attested: events.Attested,
    wallets: events.Attested,
    transfers: events.Transfer,
    holders: balances,
  });
}
