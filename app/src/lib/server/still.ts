import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { Still } from '#lib/still/still.ts';

/** Marks for a browser that would take the HTML over; here it does not. */
const MARKS = /<!--.*?-->/gs;

/**
 * Makes a part of a page once, on the server.
 * @param name unlike any other on its page: ids inside begin with it
 */
export function still<P extends Record<string, unknown>>(
  part: Component<P>,
  props: P,
  name: string,
  { isDataRequest }: { isDataRequest: boolean },
): Still {
  const { body } = render(part as Component, { props, idPrefix: name });
  return new Still(body.replace(MARKS, ''), isDataRequest);
}
