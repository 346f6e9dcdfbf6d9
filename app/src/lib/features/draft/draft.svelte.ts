import { getContext, setContext } from 'svelte';
import { api, read } from '#lib/api/client.ts';
import { singletons } from '#lib/contracts.ts';
import { emptyForm, formOf, proposalOf, type Form, type Setting, type TextKey } from './form.ts';
import { shownProblem, type Shown } from './problems.ts';
import type { Attached, Draft, Problem, Proposal } from './types.ts';

const RUPIAH_DECIMALS = 2;
const PRODUCTION = 42161;

const setting = (): Setting => ({
  currency: singletons().DemoRupiah,
  decimals: RUPIAH_DECIMALS,
  demonstration: __CHAIN_ID__ !== PRODUCTION,
});

/** A draft on screen: its fields, its files and what was refused; the API keeps it under a version. */
export class DraftSheet {
  readonly id: string;
  readonly draft: Draft;
  version: number;
  form: Form = $state() as Form;
  documents: Attached[] = $state.raw([]);
  problems: Shown[] = $state.raw([]);
  failure: string | null = $state(null);
  busy = $state(false);
  savedAt: string | null = $state(null);

  readonly reload: () => void;
  /** The fields as the API has them. */
  #kept = $state.raw('');
  #writing: Promise<unknown> = Promise.resolve();

  constructor(draft: Draft, sponsor: string | null, reload: () => void) {
    this.draft = draft;
    this.reload = reload;
    this.id = draft.id;
    this.version = draft.version;
    this.documents = draft.documents;
    const body = draft.body as { form?: Form } & Partial<Proposal>;
    this.form =
      body.form ?? (body.dossier && body.params ? formOf(body as Proposal, setting()) : emptyForm(sponsor));
    this.#kept = JSON.stringify(this.form);
  }

  get editable() {
    return this.draft.state === 'draft' || this.draft.state === 'returned';
  }

  /** Whether something was typed that the API does not have yet. */
  get unsaved() {
    return this.editable && JSON.stringify(this.form) !== this.#kept;
  }

  get proposal(): Proposal {
    return proposalOf($state.snapshot(this.form) as Form, this.documents, setting());
  }

  problemOf(key: TextKey): string | null {
    return this.problems.find((one) => one.key === key)?.words ?? null;
  }

  /** Keeps the fields as typed, right or wrong. True when they were kept. */
  save = () => this.#act(() => this.#put({ form: $state.snapshot(this.form) }));

  /** Saves what was typed, in the background: problems stay on screen and buttons stay free. */
  async keep(): Promise<void> {
    if (!this.unsaved || this.busy) return;
    await this.#put({ form: $state.snapshot(this.form) }).catch(() => undefined);
  }

  /** Sends the draft for review; what the API refuses becomes problems beside their fields. */
  submit = () =>
    this.#act(async () => {
      await this.#put({ ...this.proposal });
      try {
        await read(
          api().drafts[':id'].submit.$post({ param: { id: this.id }, json: { version: this.version } }),
        );
      } catch (error) {
        await this.#put({ form: $state.snapshot(this.form) });
        throw error;
      }
    });

  attach = (file: File, kind: string) =>
    this.#act(async () => {
      const bytes = await file.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const query = new URLSearchParams({ name: file.name.normalize('NFC').slice(0, 160), kind });
      const answer = await fetch(`/api/drafts/${this.id}/documents/${sha256}?${query}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/pdf' },
        body: bytes,
      });
      const kept = await read<Attached>(Promise.resolve(answer));
      this.documents = [...this.documents.filter((one) => one.sha256 !== sha256), kept];
    });

  /** One write after the other: each carries the version that the last one made. */
  #put(body: Record<string, unknown>): Promise<void> {
    const fields = JSON.stringify(this.form);
    const write = this.#writing.then(() => this.#write(body, fields));
    this.#writing = write.catch(() => undefined);
    return write;
  }

  async #write(body: Record<string, unknown>, fields: string): Promise<void> {
    const title = this.form.name.trim().slice(0, 160) || this.draft.title;
    const json = { version: this.version, title, body };
    const saved = await read(api().drafts[':id'].$put({ param: { id: this.id }, json }));
    this.version = saved.version;
    this.savedAt = new Date().toISOString();
    this.#kept = fields;
  }

  async #act(act: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = null;
    try {
      await act();
      this.problems = [];
      return true;
    } catch (error) {
      const body = (error as { body?: { message: string; details?: unknown } }).body;
      this.problems = Array.isArray(body?.details) ? (body.details as Problem[]).map(shownProblem) : [];
      this.failure = this.problems.length ? null : (body?.message ?? String(error));
      return false;
    } finally {
      this.busy = false;
    }
  }
}

const KEY = Symbol('draft');
export const provideDraft = (sheet: DraftSheet): DraftSheet => setContext(KEY, sheet);
export const useDraft = () => getContext<DraftSheet>(KEY);
