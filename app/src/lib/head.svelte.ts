import type { Head } from './freshness.ts';

const EVERY_MS = 30_000;

/** Where the read side stands, asked by the browser while the page is looked at: no part of a public page's bytes. */
class HeadState {
  /** Null before the first answer, and while there is none. */
  head = $state.raw<Head | null>(null);
  asked = $state(false);
  now = $state(0);

  /** Until the returned function is called. */
  watch(): () => void {
    void this.#ask();
    const asking = setInterval(() => document.hidden || void this.#ask(), EVERY_MS);
    const ticking = setInterval(() => (this.now = Date.now()), 1_000);
    return () => {
      clearInterval(asking);
      clearInterval(ticking);
    };
  }

  async #ask() {
    const answer = await fetch('/api/head').catch(() => null);
    this.head = answer?.ok ? ((await answer.json()) as Head) : null;
    this.now = Date.now();
    this.asked = true;
  }
}

export const head = new HeadState();
