import { pylon, wire } from './strokes.ts';

/** What kind of work a sector drawing shows. */
export type DrawingKind = 'toll' | 'road' | 'water' | 'power' | 'fibre' | 'rail' | 'satellite';

/** A drawing of 160 × 84 for a kind of work, the same for the same seed. What it shows is an illustration. */
export function tile(kind: DrawingKind, seed = 1): string {
  let s = '';
  const G = '<path d="M0 62H160V84H0Z" fill="url(#hg)" opacity=".6"/>';
  if (kind === 'toll') {
    const n = 2 + (seed % 2);
    s = `<path d="M0 50C18 50 22 66 40 72H120C138 66 142 50 160 50V84H0Z" fill="url(#hg)" opacity=".6"/><path class="b" d="M0 50C18 50 22 66 40 72H120C138 66 142 50 160 50"/><path class="l f" d="M0 34H160V42Q140 36 ${n === 2 ? 120 : 133} 44Q80 34 ${n === 2 ? 40 : 27} 44Q20 36 0 42Z"/>`;
    for (let i = 0; i < n; i++) {
      const x = n === 2 ? 40 + i * 80 : 27 + i * 53;
      s += `<path class="l f" d="M${x - 4} 42L${x - 6} 72h12l-2-30z"/>`;
    }
    s += `<path class="t" d="M0 29H160M20 34V14q0-4 6-4M70 34V14q0-4 6-4M120 34V14q0-4 6-4"/><path class="l f" d="M88 31v-9h14v9zM103 31v-6h5l3 3v3z"/>`;
  }
  if (kind === 'road')
    s =
      G +
      `<path class="l f" d="M24 56H136L144 62H16Z"/><path class="l f" d="M30 50H130L136 56H24Z"/><path class="t" d="M80 50v-6M44 50v-6M116 50v-6"/><path class="b" d="M0 62H16M144 62H160"/><path class="w2" d="M48 50v-22M48 28h22v-8h-22"/><path class="l f" d="M92 48V34h22v14z"/>`;
  if (kind === 'water')
    s = `<path d="M0 26C30 30 44 58 84 62H160V84H0Z" fill="url(#hg)" opacity=".6"/><path class="b" d="M0 26C30 30 44 58 84 62H160"/><path class="w2" d="M0 36C28 40 40 66 84 70H118V46"/><path class="l f" d="M106 14h40v32h-40zM112 46v16M140 46v16"/><path class="w" d="M106 24q5-4 10 0t10 0t10 0t10 0"/><path class="t" d="M102 14h48M126 14V8"/>${seed % 2 ? '<path class="t" d="M20 30v-18M14 12h12"/>' : '<circle class="l f" cx="64" cy="64" r="5"/>'}`;
  if (kind === 'power')
    s =
      G +
      `<path class="b" d="M0 62H160"/>` +
      pylon(112, 62, 50) +
      wire(60, 94, 24, 8) +
      wire(130, 164, 24, 8) +
      `<path class="l f" d="M14 62V38h34v24zM52 62V12h8v50z"/><path class="t" d="M14 44h34M20 50h5v6h-5zM32 50h5v6h-5zM56 9q4-6 12-5"/>`;
  if (kind === 'fibre')
    s = `<path d="M0 30C20 30 26 66 56 72C96 78 112 66 124 48C130 38 140 34 160 34V84H0Z" fill="url(#hg)" opacity=".6"/><path class="b" d="M0 30C20 30 26 66 56 72C96 78 112 66 124 48C130 38 140 34 160 34"/><path class="w" d="M18 38q6-4 12 0t12 0t12 0t12 0t12 0t12 0t12 0t12 0t12 0"/><path class="w2" stroke-dasharray="5 3" d="M0 24C24 24 30 62 58 66C94 70 108 60 118 44C126 30 142 28 160 28"/><path class="l" d="M146 34V8M140 34l6-20 6 20M141 14a7 7 0 0 0 10-7z"/><circle class="l f" cx="78" cy="68" r="4"/>`;
  if (kind === 'rail')
    s =
      G +
      `<path class="l f" d="M34 62L48 50H112L126 62Z"/><path class="l f" d="M52 46h56v4H52z"/><path class="b" d="M0 62H34M126 62H160"/><path class="l f" d="M58 42V16q0-6 6-6h32q6 0 6 6v26z"/><path class="t" d="M64 18h32v10H64zM66 36h4M90 36h4M80 10V4M40 4H160M30 62V2h14"/><path class="l" d="M62 42v4M98 42v4"/>`;
  if (kind === 'satellite')
    s = `<path class="t" d="M0 84A110 110 0 0 1 160 84"/><path class="b" d="M-10 92A120 120 0 0 1 170 92"/><path class="t" stroke-dasharray="3 3" d="M74 34L34 72M86 34L126 72M80 36V68"/><g transform="rotate(-18 80 24)"><path class="l f" d="M73 16h14v16H73zM44 19h24v10H44zM92 19h24v10H92z"/><path class="t" d="M52 19v10M60 19v10M100 19v10M108 19v10M68 24h5M87 24h5"/></g>`;
  return s;
}
