/** Reasons to end. Everything else is tried again. */

/** What was final has left the chain, or the chain is another: nothing is touched, and someone must look. */
export class Halt extends Error {
  override name = 'Halt';
}

/** Another sink has taken over. */
export class Fenced extends Error {
  override name = 'Fenced';
}

export const exitCodes = { Halt: 3, Fenced: 4 } as const;
