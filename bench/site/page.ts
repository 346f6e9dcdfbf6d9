/** A page as a browser gets it before it paints: the HTML, and the style sheets that it waits for. */
import assert from 'node:assert/strict';
import { brotli } from '../measure/bytes.ts';

export interface Page {
  html: string;
  /** By address. */
  styles: Map<string, string>;
}

export async function text(address: string): Promise<string> {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
}

export async function pageOf(address: string): Promise<Page> {
  const html = await text(address);
  const sheets = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="stylesheet"/.test(tag))
    .map((tag) => new URL(/href="([^"]+)"/.exec(tag)![1]!, address).href);
  const styles = new Map<string, string>();
  for (const sheet of new Set(sheets)) styles.set(sheet, await text(sheet));
  return { html, styles };
}

/** Each file packed by itself, as it is sent. */
export const weightOf = ({ html, styles }: Page) => ({
  html: brotli(html),
  css: [...styles.values()].reduce((sum, sheet) => sum + brotli(sheet), 0),
});
