/**
 * A part of a page that the server made and the browser leaves as it is: neither its code nor its data comes along, only
 * its HTML. A page that the browser itself goes to, or asks for again, gets that HTML as data.
 */
export class Still {
  /** Null in a browser that has it in its document already. */
  readonly html: string | null;
  readonly #sent: boolean;

  constructor(html: string | null, sent: boolean) {
    this.html = html;
    this.#sent = sent;
  }

  /** How it goes to the browser (`transport` of hooks.ts). */
  static encode = (value: unknown): false | { html: string | null } =>
    value instanceof Still && { html: value.#sent ? value.html : null };

  static decode = ({ html }: { html: string | null }): Still => new Still(html, true);
}
