import { errorSelectors } from './selectors.ts';
import { reasonOf } from './reason.ts';

/** Words for the selector that a contract's `…Reason` view answered. */
export const reasonOfSelector = (selector: string) =>
  reasonOf({ code: errorSelectors[selector] ?? 'no_reason', args: [] });
