import * as v from 'valibot';

/** Controls, and marks that change the direction or are not seen: they make a text read otherwise than it is stored. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f/u;

const visible = (text: string) => !UNSEEN.test(text);
const visibleLines = (text: string) => visible(text.replaceAll('\n', ''));
const tidy = (text: string) => text.trim() === text && text.normalize('NFC') === text;

/** A name or label: one line, nothing unseen, no markup. */
export const label = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.minLength(min),
    v.maxLength(max),
    v.check(visible, 'has control or direction marks'),
    v.check(tidy, 'has outer spaces or is not in normal form C'),
    v.regex(/^[^<>]*$/, 'has markup'),
  );

/** Prose: lines allowed; shown as text, never as markup. */
export const prose = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.minLength(min),
    v.maxLength(max),
    v.check(visibleLines, 'has control or direction marks'),
    v.check(tidy, 'has outer spaces or is not in normal form C'),
  );

export const webAddress = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.url(),
  v.regex(/^https?:\/\//, 'is no web address'),
);
