/** Lines that several drawings share; classes are styled in `Drawing.svelte`. Units are the drawing's own. */
export const dimension = (x1: number, x2: number, y: number, a: string, b: string) =>
  `<path class="d" d="M${x1} ${y}H${x2}M${x1} ${y - 7}v14M${x2} ${y - 7}v14M${x1 - 4} ${y + 4}l8-8M${x2 - 4} ${y + 4}l8-8"/><text x="${(x1 + x2) / 2}" y="${y - 8}" class="n" text-anchor="middle">${a}</text><text x="${(x1 + x2) / 2}" y="${y + 17}" text-anchor="middle">${b}</text>`;
export const pylon = (x: number, y: number, h: number) =>
  `<path class="l" d="M${x - 9} ${y}L${x - 3} ${y - h}h6L${x + 9} ${y}M${x - 18} ${y - h + 12}h36M${x - 14} ${y - h + 26}h28M${x - 8} ${y - 10}L${x + 5} ${y - 30}M${x + 8} ${y - 10}L${x - 5} ${y - 30}L${x + 4} ${y - 48}M${x + 5} ${y - 30}L${x - 4} ${y - 48}"/>`;
export const wire = (x1: number, x2: number, y: number, s: number) =>
  `<path class="t" d="M${x1} ${y}Q${(x1 + x2) / 2} ${y + s} ${x2} ${y}"/>`;
