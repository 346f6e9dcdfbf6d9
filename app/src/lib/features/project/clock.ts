/** The concession clock: one turn is the life of a share. Geometry in a box of 120 × 120. */
export interface ClockHand {
  /** Unix seconds. */
  start: number;
  built: number;
  end: number;
  now: number;
}

const CENTRE = 60;
export const RADIUS = 44;
export const TICKS = 54;
export const TURN = 2 * Math.PI * RADIUS;
const YEAR = 31_557_600;

const on = (part: number, radius: number) => {
  const angle = part * 2 * Math.PI;
  return [CENTRE + Math.sin(angle) * radius, CENTRE - Math.cos(angle) * radius]
    .map((n) => n.toFixed(1))
    .join(' ');
};
const partOf = ({ start, end }: ClockHand, time: number) =>
  Math.min(1, Math.max(0, (time - start) / Math.max(1, end - start)));

/** An arc as a dashed circle, turned to where it begins. */
export const arc = (from: number, to: number) => ({
  dash: `${((to - from) * TURN).toFixed(1)} ${TURN.toFixed(1)}`,
  turn: (from * 360 - 90).toFixed(1),
});

export function clockOf(hand: ClockHand) {
  const years = Math.max(1, Math.round((hand.end - hand.start) / YEAR));
  const [built, now] = [partOf(hand, hand.built), partOf(hand, hand.now)];
  return {
    years,
    /** Whole years that are over. */
    over: Math.max(0, Math.floor((hand.now - hand.start) / YEAR)),
    /** Of the circle of ticks: one a year. */
    ticks: `0.7 ${((2 * Math.PI * TICKS) / years - 0.7).toFixed(2)}`,
    hand: `M60 60L${on(now, 56)}`,
    left: arc(0, 1),
    build: arc(0, Math.min(built, now)),
    run: arc(built, Math.max(built, now)),
  };
}
