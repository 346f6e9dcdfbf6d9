/** Times that people enter, in Western Indonesian Time (UTC+7, no summer time), as Unix seconds. 0 where they are none. */
const OFFSET = 7 * 3600;

const parse = (text: string) => {
  const at = Date.parse(text) / 1000;
  return Number.isFinite(at) ? at : 0;
};

/** "2026-12-01T09:00" → Unix seconds. */
export const parseLocal = (text: string) => parse(`${text}:00+07:00`);

/** "2026-12-01" → the first second of that day. */
export const startOf = (text: string) => parse(`${text}T00:00:00+07:00`);

const local = (seconds: number) => new Date((seconds + OFFSET) * 1000).toISOString();

/** As an input of type datetime-local wants it. */
export const localTime = (seconds: number) => local(seconds).slice(0, 16);

/** As an input of type date wants it. */
export const dayOf = (seconds: number) => local(seconds).slice(0, 10);
