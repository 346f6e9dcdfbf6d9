import { documentHash, type DocumentHash } from './hash.ts';
import { sendDocument } from './send.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const BEGINS = '%PDF-';

/** A PDF that someone chose: hashed here, and kept by the API before the transaction that names it is signed. */
export class DocumentFile {
  file: File | null = $state.raw(null);
  hash: DocumentHash | null = $state(null);
  /** Part of it that is sent, 0 to 1; null while nothing is on its way. */
  sent: number | null = $state(null);
  kept = $state(false);
  /** Why it was not taken: a code of the API. The file stays chosen. */
  failure: string | null = $state(null);

  choose = async (file: File | null): Promise<void> => {
    [this.file, this.hash, this.kept, this.failure] = [file, null, false, null];
    if (!file) return;
    const failure = await problemOf(file);
    const hash = failure ? null : await documentHash(file);
    // meanwhile another may have been chosen
    if (this.file === file) [this.hash, this.failure] = [hash, failure];
  };

  /** True once it is kept; asked again, it is not sent again. */
  keep = async (): Promise<boolean> => {
    const { file, hash } = this;
    if (!file || !hash) return false;
    if (this.kept) return true;
    [this.sent, this.failure] = [0, null];
    const failure = await sendDocument(file, hash, (part) => (this.sent = part));
    this.sent = null;
    if (this.file !== file) return false;
    this.failure = failure;
    this.kept = failure === null;
    return this.kept;
  };

  /** For the next one, once this one stands on the chain. */
  clear = () => this.choose(null);
}

/** What is plain before it is sent; the API reads the rest of it. */
async function problemOf(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return 'too_large';
  return (await file.slice(0, BEGINS.length).text()) === BEGINS ? null : 'unsupported_type';
}
