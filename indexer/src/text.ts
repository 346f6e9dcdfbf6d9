/** Text from the chain, made fit for a column: whatever someone sent there, a row can be written and read. */

/** Controls but tab and line feed; and those that turn the direction of the line around. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const bytes = new TextEncoder();

/** Without what cannot be seen, at most so many bytes of UTF-8, never ending in half a character. */
export function clean(text: string, most: number): string {
  const seen = text.replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd');
  if (bytes.encode(seen).length <= most) return seen;
  const cut = new Uint8Array(most);
  const { read } = bytes.encodeInto(seen, cut);
  return seen.slice(0, read);
}
