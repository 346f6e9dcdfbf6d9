/**
 * The S-curve of a project's works: what the dossier plans, what engineers signed, and where the rest leads if it is
 * as late as the next part is now. Geometry in a box of 1000 × 1000, y downwards.
 */
export interface Milestone {
  /** "2028-03", "2028-03-31" or "2028": its end counts. */
  planned: string;
  weightBps: number;
}

export interface Works {
  milestones: readonly Milestone[];
  /** When the engineers signed each, in the order of the milestones; null where they have not. */
  signed: readonly (number | null)[];
  /** Unix seconds. */
  start: number;
  now: number;
}

export type Point = readonly [x: number, y: number];

export interface Curve {
  plan: Point[];
  signed: Point[];
  forecast: Point[];
  marks: Point[];
  /** Null where it is outside of the picture. */
  now: number | null;
  /** Unix seconds of the left and right edge. */
  from: number;
  to: number;
  signedBps: number;
  /** What the plan has for now. */
  plannedBps: number;
  /** Seconds by which the next part is late. */
  late: number;
}

const WHOLE = 10_000;

/** End of a planned day, month or year, Unix seconds. */
export function endOf(planned: string): number {
  const [year, month, day] = planned.split('-').map(Number) as [number, number?, number?];
  const end = day ? Date.UTC(year, month! - 1, day + 1) : Date.UTC(year, month ?? 12, 1);
  return end / 1000;
}

/** Null without milestones. */
export function curveOf({ milestones, signed, start, now }: Works): Curve | null {
  if (milestones.length === 0) return null;
  const parts = milestones
    .map(({ planned, weightBps }, n) => ({ due: endOf(planned), weightBps, at: signed[n] ?? null }))
    .sort((a, b) => a.due - b.due);
  const next = parts.find(({ at }) => at === null);
  const late = next ? Math.max(0, now - next.due) : 0;
  const from = Math.min(start, ...parts.map(({ at, due }) => at ?? due));
  const to = Math.max(parts.at(-1)!.due + late, ...parts.map(({ at }) => at ?? 0), from + 1);
  const x = (time: number) => Math.round(((Math.min(Math.max(time, from), to) - from) / (to - from)) * 1000);
  const y = (bps: number) => Math.round(1000 - bps / 10);

  const plan = summed(parts.map(({ due, weightBps }) => [due, weightBps]));
  const done = parts.flatMap(({ at, weightBps }) => (at === null ? [] : [[at, weightBps] as const]));
  const reached = summed([...done].sort((a, b) => a[0] - b[0]));
  const signedBps = reached.at(-1)?.[1] ?? 0;
  const rest = parts.filter(({ at }) => at === null);
  const ahead = summed(
    rest.map(({ due, weightBps }) => [due + late, weightBps]),
    signedBps,
  );
  const steps = reached.flatMap(([time, bps], n): Point[] => [
    [x(time), y(reached[n - 1]?.[1] ?? 0)],
    [x(time), y(bps)],
  ]);
  const begun = now > start;
  return {
    plan: [[x(start), y(0)], ...plan.map(([time, bps]): Point => [x(time), y(bps)])],
    signed: begun ? [[x(start), y(0)], ...steps, [x(now), y(signedBps)]] : [],
    forecast:
      begun && rest.length > 0
        ? [[x(now), y(signedBps)], ...ahead.map(([time, bps]): Point => [x(time), y(bps)])]
        : [],
    marks: reached.map(([time, bps]): Point => [x(time), y(bps)]),
    now: now > from && now <= to ? x(now) : null,
    ...{ from, to, signedBps, late },
    plannedBps: plannedAt([[start, 0], ...plan], now),
  };
}

const summed = (parts: readonly (readonly [number, number])[], from = 0): [number, number][] => {
  let sum = from;
  return parts.map(([time, bps]) => [time, (sum += bps)]);
};

/** The plan is a straight line from one milestone to the next. */
function plannedAt(plan: readonly (readonly [number, number])[], now: number): number {
  const after = plan.findIndex(([time]) => time >= now);
  if (after < 0) return Math.min(WHOLE, plan.at(-1)![1]);
  if (after === 0) return 0;
  const [[t0, a], [t1, b]] = [plan[after - 1]!, plan[after]!];
  return Math.round(a + ((b - a) * (now - t0)) / Math.max(1, t1 - t0));
}

/** "M0 1000L500 700" */
export const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x} ${y}`).join('');
