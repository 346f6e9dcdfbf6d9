/** Where a page of a list ends, as a text that clients hand back unread. */
import * as v from 'valibot';
import { invalid } from '../failure.ts';

export const cursorText = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,200}$/, 'is no cursor')));

export function writeCursor(parts: (string | number | bigint)[]): string {
  const text = btoa(parts.join('|'));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The parts, each as its pattern wants; anything else was not written by us. */
export function readCursor(text: string | undefined, ...patterns: RegExp[]): string[] | null {
  if (text === undefined) return null;
  let parts: string[] = [];
  try {
    parts = atob(text.replaceAll('-', '+').replaceAll('_', '/')).split('|');
  } catch {
    // falls through to the refusal below
  }
  const good =
    parts.length === patterns.length && patterns.every((pattern, index) => pattern.test(parts[index] ?? ''));
  if (!good) throw invalid('cursor', 'cursor', 'is no cursor of this list');
  return parts;
}

export const NUMBER = /^\d{1,20}$/;
export const ADDRESS = /^0x[0-9a-f]{40}$/;
export const SLUG = /^[a-z0-9-]{3,48}$/;
export const HASH = /^0x[0-9a-f]{64}$/;
