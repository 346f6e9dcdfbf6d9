import { thrownWords } from '#lib/refusal.ts';
import { getContext, setContext } from 'svelte';
import { api, read } from '#lib/api/client.ts';
import { singletons } from '#lib/contracts.ts';
import { sha256Of } from '#lib/features/document/hash.ts';
import { completenessOf } from './completeness.ts';
import { emptyForm, formOf, proposalOf, type Form, type Setting } from './form.ts';
import { Keeper } from './keeper.svelte.ts';
import { shownProblem, type Shown } from './problems.ts';
import type { Attached, Draft, Problem, Proposal } from './types.ts';

const RUPIAH_DECIMALS = 2;
const PRODUCTION = 42161;

const setting = (): Setting => ({
  currency: singletons().DemoRupiah,
  decimals: RUPIAH_DECIMALS,
  demonstration: __CHAIN_ID__ !== PRODUCTION,
});

/** A draft on screen: its fields, its files, how far it is and what was refused; its keeper saves it. */
export class DraftSheet {
  readonly id: string;
  readonly draft: Draft;
  readonly keeper: Keeper;
  form: Form = $state() as Form;
  documents: Attached[] = $state.raw([]);
  failure: string | null = $state(null);
  busy = $state(false);
  readonly reload: () => void;
  /** What only the API could know: our own check did not find it. */
  #refused: Shown[] = $state.raw([]);
  /** It was sent, so that all that is missing is told beside its field. */
  #sent = $state(false);
  #left = $state.raw(new Set<string>());

  readonly proposal: Proposal = $derived.by(() =>
    proposalOf($state.snapshot(this.form) as Form, this.documents, setting()),
  );
  readonly completeness = $derived.by(() => completenessOf(this.form, this.proposal));
  /** What was refused and is not mended yet. */
  readonly problems: Shown[] = $derived.by(() =>
    this.#sent ? [...this.completeness.missing, ...this.#refused] : [],
  );

  constructor(draft: Draft, sponsor: string | null, reload: () => void) {
    this.draft = draft;
    this.reload = reload;
    this.id = draft.id;
    this.documents = draft.documents;
    const body = draft.body as { form?: Form } & Partial<Proposal>;
    this.form =
      body.form ?? (body.dossier && body.params ? formOf(body as Proposal, setting()) : emptyForm(sponsor));
    this.keeper = new Keeper(draft, () => this.form);
    // what was entered before is told at once where it is wrong
    this.#left = new Set(
      this.completeness.missing.flatMap(({ anchor, empty }) => (empty ? [] : (anchor ?? []))),
    );
  }

  get editable() {
    return this.draft.state === 'draft' || this.draft.state === 'returned';
  }

  /** Whether something was typed that the API does not have yet. */
  get unsaved() {
    return this.editable && this.keeper.unsaved;
  }

  /** What is wrong with a field, once it was filled and left, or the draft was sent. */
  problemOf(anchor: string): string | null {
    const found = this.completeness.missing.find((one) => one.anchor === anchor);
    if (found) return this.#sent || (this.#left.has(anchor) && !found.empty) ? found.words : null;
    return this.#refused.find((one) => one.anchor === anchor)?.words ?? null;
  }

  /** The person has filled this field and gone on. */
  leave = (anchor: string) => void (this.#left = new Set([...this.#left, anchor]));

  /** Keeps the fields as typed, right or wrong. True when they were kept. */
  save = () => this.#act(() => this.keeper.put({ form: $state.snapshot(this.form) }));

  /** Saves what was typed, in the background: problems stay on screen and buttons stay free. */
  async keep(): Promise<void> {
    if (this.unsaved && !this.busy) await this.keeper.keep();
  }

  /** Sends the draft for review; what the API refuses becomes problems beside their fields. */
  submit = () =>
    this.#act(async () => {
      await this.keeper.put({ ...this.proposal });
      const { version } = this.keeper;
      try {
        await read(api().drafts[':id'].submit.$post({ param: { id: this.id }, json: { version } }));
      } catch (error) {
        await this.keeper.put({ form: $state.snapshot(this.form) });
        throw error;
      }
    });

  attach = (file: File, kind: string) =>
    this.#act(async () => {
      const bytes = await file.arrayBuffer();
      const sha256 = await sha256Of(bytes);
      const query = new URLSearchParams({ name: file.name.normalize('NFC').slice(0, 160), kind });
      const answer = await fetch(`/api/drafts/${this.id}/documents/${sha256}?${query}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/pdf' },
        body: bytes,
      });
      const kept = await read<Attached>(Promise.resolve(answer));
      this.documents = [...this.documents.filter((one) => one.sha256 !== sha256), kept];
    });

  async #act(act: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = null;
    try {
      await act();
      this.#refused = [];
      return true;
    } catch (error) {
      const body = (error as { body?: { details?: unknown } }).body;
      const refused = Array.isArray(body?.details) ? (body.details as Problem[]).map(shownProblem) : [];
      const known = new Set(this.completeness.missing.map(({ anchor }) => anchor));
      this.#refused = refused.filter(({ anchor }) => !known.has(anchor));
      this.#sent ||= refused.length > 0;
      this.failure = refused.length ? null : thrownWords(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

const KEY = Symbol('draft');
export const provideDraft = (sheet: DraftSheet): DraftSheet => setContext(KEY, sheet);
export const useDraft = () => getContext<DraftSheet>(KEY);
