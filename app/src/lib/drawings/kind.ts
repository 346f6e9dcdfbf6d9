import type { DrawingKind } from './tile.ts';

/** Which drawing stands for a project: by its sector, and by its subsector or, without one, its name. */
export function drawingOf(sector: string | undefined, what = ''): DrawingKind {
  if (sector === 'water' || sector === 'waste') return 'water';
  if (sector === 'energy') return 'power';
  if (sector === 'telecom') return /satel/i.test(what) ? 'satellite' : 'fibre';
  if (/rail|kereta/i.test(what)) return 'rail';
  return /^toll|\btol\b/i.test(what) ? 'toll' : 'road';
}
