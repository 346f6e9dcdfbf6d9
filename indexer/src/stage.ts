/** `Stage` of the contracts by its number. `reflection` is never stored: it is `open` seen after the offering closed. */
export const STAGES = [
  'open',
  'reflection',
  'failed',
  'cancelled',
  'construction',
  'operating',
  'terminated',
  'ended',
  'redemption',
  'closed',
] as const;

export const stageOf = (number: number): string => STAGES[number] ?? `stage-${number}`;
