/** Sessions of the PlanetScale gateway: what BEGIN and SET pin, and what ends them. */
import { randomUUID } from 'node:crypto';
import mysql, { type FieldPacket, type Pool, type PoolConnection } from 'mysql2/promise';
import { refusal } from './psdb-refused.ts';
import { encode, wireError, type WireError } from './psdb-wire.ts';

export interface ExecuteBody {
  query: string;
  session?: { sessionUUID?: string; vitessSession?: { inTransaction?: boolean } } | null;
}

interface Session {
  connection: PoolConnection;
  timer: NodeJS.Timeout | undefined;
  inTransaction: boolean;
}

const BEGIN = /^\s*(begin|start\s+transaction)\b/i;
const END = /^\s*(commit|rollback)\s*;?\s*$/i;
const SET = /^\s*set\s/i;

export const view = (id: string, inTransaction: boolean) => ({
  signature: 'local',
  sessionUUID: id,
  vitessSession: {
    autocommit: true,
    inTransaction: inTransaction || undefined,
    options: { includedFields: 'ALL', clientFoundRows: true },
    foundRows: '0',
    DDLStrategy: 'direct',
    enableSystemSettings: true,
  },
});

export class Sessions {
  #pool: Pool;
  #sessions = new Map<string, Session>();
  #timeoutMs: number;

  constructor(uri: string, timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    this.#pool = mysql.createPool({
      uri,
      connectionLimit: 20,
      rowsAsArray: true,
      multipleStatements: false,
      flags: ['FOUND_ROWS'], // an UPDATE counts the rows it matched, as PlanetScale's sessions do
      typeCast: (field: { buffer(): Buffer | null }) => field.buffer(), // the text protocol's bytes; null stays null
    } as never);
  }

  async execute({ query, session }: ExecuteBody) {
    const id = session?.sessionUUID ?? randomUUID();
    let pinned = this.#sessions.get(id);
    if (session?.vitessSession?.inTransaction && !pinned) return this.#lost(id, query);
    const refused = refusal(query);
    if (refused) return this.#answer(id, { error: refused });
    try {
      if (!pinned && (BEGIN.test(query) || SET.test(query))) pinned = await this.#pin(id);
      const [result, fields] = await (pinned?.connection ?? this.#pool).query(query);
      if (pinned && BEGIN.test(query)) pinned.inTransaction = true;
      if (pinned && END.test(query)) this.#release(id);
      else if (pinned) this.#arm(id, pinned);
      return this.#answer(id, { result: encode(result, fields as FieldPacket[] | undefined) });
    } catch (error) {
      if (pinned) this.#afterError(id, pinned, error);
      return this.#answer(id, { error: wireError(error) });
    }
  }

  async close() {
    for (const { connection, timer } of this.#sessions.values()) {
      clearTimeout(timer);
      connection.destroy();
    }
    this.#sessions.clear();
    await this.#pool.end();
  }

  #answer(id: string, rest: { result?: unknown; error?: WireError }) {
    return { session: view(id, !!this.#sessions.get(id)?.inTransaction), ...rest, timing: 0 };
  }

  /** The transaction was ended by its time-out: rolling it back is no error, all else is. */
  #lost(id: string, query: string) {
    if (/^\s*rollback/i.test(query)) return this.#answer(id, { result: { rowsAffected: '0' } });
    const seconds = this.#timeoutMs / 1000;
    const sqlMessage = `transaction ${id}: ended (exceeded timeout: ${seconds}s)`;
    return this.#answer(id, { error: wireError({ errno: 1317, sqlState: '70100', sqlMessage }) });
  }

  async #pin(id: string): Promise<Session> {
    const session = { connection: await this.#pool.getConnection(), timer: undefined, inTransaction: false };
    this.#sessions.set(id, session);
    return session;
  }

  #arm(id: string, session: Session) {
    clearTimeout(session.timer);
    session.timer = setTimeout(() => this.#destroy(id), this.#timeoutMs);
  }

  #afterError(id: string, session: Session, error: unknown) {
    const { errno, fatal } = error as { errno?: number; fatal?: boolean };
    if (fatal) this.#destroy(id);
    else if (errno === 1213)
      this.#release(id); // a deadlock's victim is rolled back already
    else this.#arm(id, session);
  }

  #release(id: string) {
    const session = this.#sessions.get(id);
    clearTimeout(session?.timer);
    this.#sessions.delete(id);
    session?.connection.release();
  }

  #destroy(id: string) {
    const session = this.#sessions.get(id);
    clearTimeout(session?.timer);
    this.#sessions.delete(id);
    session?.connection.destroy();
  }
}
