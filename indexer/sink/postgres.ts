/** The connection to Ponder's PostgreSQL: only ever a connected one, dropped at any error, with NOTIFY as wake-up. */
import pg from 'pg';

/** Ponder locks its tables one after the other when it undoes a reorganisation or starts again. Reading all of them in
 * one snapshot can tie a knot with that; below PostgreSQL's own second it is always the sink that lets go. */
const LOCK_TIMEOUT_MS = 300;

export class Ponder {
  readonly #url: string;
  readonly #channel: string;
  #client: pg.Client | undefined;
  #wake: () => void = () => {};
  #woken = false;

  constructor(url: string, schema: string) {
    this.#url = url;
    this.#channel = `${schema}_live_query`;
  }

  async client(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 3_000,
      query_timeout: 60_000,
      keepAlive: true,
    });
    client.on('error', () => this.#drop(client));
    client.on('end', () => this.#drop(client));
    client.on('notification', () => this.#notified());
    try {
      await client.connect();
      await client.query(`LISTEN "${this.#channel}"; SET lock_timeout = '${LOCK_TIMEOUT_MS}ms'`);
    } catch (error) {
      void client.end().catch(() => {});
      throw error;
    }
    return (this.#client = client);
  }

  /** Until something was notified, at most so long. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#woken = false;
        this.#wake = () => {};
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#wake = done;
      if (this.#woken) done();
    });
  }

  drop() {
    if (this.#client) this.#drop(this.#client);
  }

  #notified() {
    this.#woken = true;
    this.#wake();
  }

  #drop(client: pg.Client) {
    if (this.#client === client) this.#client = undefined;
    void client.end().catch(() => {});
  }
}
