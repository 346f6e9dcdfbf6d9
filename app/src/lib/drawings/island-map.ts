/** The map's projection: Mercator in a box of 1000 × 392, from 94° E, the equator at 148.7. */
export const WIDTH = 1000;
export const HEIGHT = 392;
export const EQUATOR = 148.7;
const WEST = 94;
/** Units a degree of longitude. */
const SCALE = 20.96;

/** Degrees to the map's units. */
export function onMap(lat: number, lon: number): { x: number; y: number } {
  const north = (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return { x: (lon - WEST) * SCALE, y: EQUATOR - north * SCALE };
}
