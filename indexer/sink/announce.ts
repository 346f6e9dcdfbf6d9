/** Tells the Worker that the head moved. Never in the way of the sink: what could not be told is told with the next. */
import type { Topics } from './topics.ts';

export interface Moved {
  from: number;
  to: number;
  repairedFrom?: number;
  topics: Topics;
}

const TIMEOUT_MS = 5_000;
const AGAIN_MS = 1_000;

/** Two announcements as one. */
export const merged = (older: Moved | undefined, newer: Moved): Moved => {
  if (!older) return newer;
  const repaired = [older.repairedFrom, newer.repairedFrom].filter((block) => block !== undefined);
  return {
    from: Math.min(older.from, newer.from),
    to: newer.to,
    ...(repaired.length && { repairedFrom: Math.min(...repaired) }),
    topics: { ...older.topics, ...newer.topics },
  };
};

export class Announcer {
  #owed: Moved | undefined;
  #busy = false;
  readonly #send: (moved: Moved) => Promise<void>;

  constructor(send: (moved: Moved) => Promise<void>) {
    this.#send = send;
  }

  tell(moved: Moved) {
    this.#owed = merged(this.#owed, moved);
    if (!this.#busy) void this.#deliver();
  }

  async #deliver() {
    this.#busy = true;
    while (this.#owed) {
      const moved = this.#owed;
      this.#owed = undefined;
      try {
        await this.#send(moved);
      } catch {
        this.#owed = this.#owed ? merged(moved, this.#owed) : moved;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      }
    }
    this.#busy = false;
  }
}

export const sendTo = (origin: string, secret: string, chainId: number) => async (moved: Moved) => {
  const answer = await fetch(new URL('/api/internal/head', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ chainId, ...moved }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the Worker answered ${answer.status}`);
};
