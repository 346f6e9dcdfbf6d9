import type { DrawingKind } from './tile.ts';

/** Which drawing stands for a dossier's sector and subsector. */
export function drawingOf(sector: string | undefined, subsector = ''): DrawingKind {
  if (sector === 'water' || sector === 'waste') return 'water';
  if (sector === 'energy') return 'power';
  if (sector === 'telecom') return /satelit/i.test(subsector) ? 'satellite' : 'fibre';
  if (/rail|kereta/i.test(subsector)) return 'rail';
  return /toll|tol/i.test(subsector) ? 'toll' : 'road';
}
