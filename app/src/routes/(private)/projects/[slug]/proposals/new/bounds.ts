/** What the contracts accept as a new report duty and a new long-stop. Times in Unix seconds. */
import type { Project } from '#lib/features/project/types.ts';

const DAY = 86_400;
const MONTHS_24 = 730 * DAY;

/** Days between reports as seconds, or null. */
export function parseDays(text: string): number | null {
  if (!/^\d{1,3}$/.test(text.trim())) return null;
  const days = Number(text);
  return days >= 30 && days <= 366 ? days * DAY : null;
}

export interface Range {
  after: number;
  until: number;
}

/** A long-stop may move later by 24 months at most, and stays before the concession's end. */
export const limits = ({ terms, concessionEnd }: Pick<Project, 'terms' | 'concessionEnd'>): Range => ({
  after: terms.longStop,
  until: Math.min(terms.longStop + MONTHS_24, concessionEnd - 1),
});

/** The end of a chosen day in Western Indonesian Time (UTC+7), or null where it is out of range. */
export function parseDay(text: string, { after, until }: Range): number | null {
  const at = Date.parse(`${text}T23:59:59+07:00`) / 1000;
  return Number.isFinite(at) && at > after && at <= until ? at : null;
}
