import { untrack } from 'svelte';
import { failedOf, here, type Answer } from './answer.ts';
import { endedBy } from './ended.ts';
import { lateOf } from './freshness.ts';
import { head } from './head.svelte.ts';

/** What the browser asks for, and asks for again: what is known stands until there is something newer. */
export class Asking<T> {
  #answer = $state.raw<Answer<T>>({ state: 'loading' });
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  get answer(): Answer<T> {
    const late = lateOf(head.head, head.now);
    return this.#answer.state === 'here' && late ? { ...this.#answer, late } : this.#answer;
  }

  reload = async (): Promise<void> => {
    // who asks in an effect asks again when its question changes, not when the answer comes
    const before = untrack(() => this.#answer);
    if (before.state === 'failed') this.#answer = { state: 'loading' };
    try {
      this.#answer = here(await this.#load());
    } catch (error) {
      const failed = failedOf(error);
      this.#answer = before.state === 'here' ? { ...before, again: failed } : failed;
      await endedBy(error);
    }
  };
}
