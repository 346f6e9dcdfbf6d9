import { browser, dev } from '$app/env';
import type { Still } from './still.ts';

/**
 * A part's styles come with its module. In a document from the server they stand already, but for the development
 * server's; where the HTML comes as data they are fetched with it.
 */
export const stylesOf = async (still: Still, part: () => Promise<unknown>): Promise<void> => {
  if (browser && (dev || still.html !== null)) await part();
};
