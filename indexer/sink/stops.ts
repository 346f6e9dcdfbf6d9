/** Reasons to end. Everything else is tried again. */

/** What was final has left the chain, or the chain is another: nothing is touched, and someone must look. */
export class Halt extends Error {
  override name = 'Halt';
}

/** Another sink has taken over. */
export class Fenced extends Error {
  override name = 'Fenced';
}

/** Ponder stands on a fork that the chain has left, below what it would undo: it must begin afresh. */
export class Stranded extends Error {
  override name = 'Stranded';
}

export const isStop = (error: unknown) =>
  error instanceof Halt || error instanceof Fenced || error instanceof Stranded;

export const exitCodes = { Halt: 3, Fenced: 4, Stranded: 5 } as const;
