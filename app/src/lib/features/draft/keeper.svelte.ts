import { label } from '@partisipro/contracts/dossier';
import * as v from 'valibot';
import { api, read } from '#lib/api/client.ts';
import type { Form } from './form.ts';
import type { Draft } from './types.ts';

/**
 * kept: the API has what is on screen · waiting: it was typed just now · saving · failed: it did not arrive, and is
 * tried again · elsewhere: another window has saved another version, and somebody must choose
 */
export type Keeping = 'kept' | 'waiting' | 'saving' | 'failed' | 'elsewhere';

const TITLE = label(1, 160);

/** Saves a draft, version upon version; what did not arrive stays on screen. */
export class Keeper {
  readonly #draft: Pick<Draft, 'id' | 'title'>;
  readonly #form: () => Form;
  version: number;
  savedAt: string = $state('');
  /** The fields as the API has them. */
  #kept = $state.raw('');
  #running = $state(0);
  #failed: 'failed' | 'elsewhere' | null = $state(null);
  #writing: Promise<unknown> = Promise.resolve();

  constructor(draft: Pick<Draft, 'id' | 'title' | 'version' | 'updatedAt'>, form: () => Form) {
    this.#draft = draft;
    this.#form = form;
    this.version = draft.version;
    this.savedAt = draft.updatedAt;
    this.#kept = JSON.stringify(form());
  }

  get unsaved(): boolean {
    return JSON.stringify(this.#form()) !== this.#kept;
  }

  get state(): Keeping {
    if (this.#running > 0) return 'saving';
    if (!this.unsaved) return 'kept';
    return this.#failed ?? 'waiting';
  }

  /** Saves what is on screen; whether it arrived is told by the state. */
  keep = (): Promise<void> => this.put({ form: $state.snapshot(this.#form()) }).catch(() => undefined);

  /** What is on screen here takes the place of what was saved elsewhere. */
  override = async (): Promise<void> => {
    try {
      const { version } = await read(api().drafts[':id'].$get({ param: { id: this.#draft.id } }));
      this.version = version;
    } catch {
      return;
    }
    await this.keep();
  };

  /** One write after the other: each carries the version that the last one made. */
  put(body: Record<string, unknown>): Promise<void> {
    const fields = JSON.stringify(this.#form());
    const write = this.#writing.then(() => this.#write(body, fields));
    this.#writing = write.catch(() => undefined);
    return write;
  }

  async #write(body: Record<string, unknown>, fields: string): Promise<void> {
    const { id, title } = this.#draft;
    const name = this.#form().name.trim().normalize('NFC');
    // a name that no project may have is kept as it was typed; the list goes on calling the draft what it was
    const json = { version: this.version, title: v.is(TITLE, name) ? name : title, body };
    this.#running += 1;
    try {
      const saved = await read(api().drafts[':id'].$put({ param: { id }, json }));
      this.version = saved.version;
      this.savedAt = new Date().toISOString();
      this.#kept = fields;
      this.#failed = null;
    } catch (error) {
      const { status } = error as { status?: number };
      this.#failed = status === 409 ? 'elsewhere' : 'failed';
      throw error;
    } finally {
      this.#running -= 1;
    }
  }
}
