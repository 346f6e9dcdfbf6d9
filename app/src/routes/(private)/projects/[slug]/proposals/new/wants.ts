/** What a proposer types, and what the contracts accept of it. Times in Unix seconds. */
import type { ActionKind } from '#lib/features/project/action.ts';
import { parseShares } from '#lib/format/money.ts';
import type { Project } from '#lib/features/project/types.ts';

const DAY = 86_400;
const MONTHS_24 = 730 * DAY;
const CONCESSION_LEAST = 90 * DAY;
const PAUSE_MOST = 30 * DAY;
const ALLOWANCE_MOST = 90 * DAY;

/** As it stands in the fields; each kind of action reads its own. */
export interface Wants {
  certificate: `0x${string}` | null;
  days: string;
  date: string;
  /** A new SPV, or a new engineer. */
  wallet: string;
  /** The engineer who goes. */
  old: string;
  /** Wallets of companies that belong to the new SPV, a line each. */
  affiliates: string;
  shares: string;
  /** A release's number; "0" for all. */
  release: string;
  document: `0x${string}` | null;
}

/** Days between reports as seconds, or null. */
export function parseDays(text: string): number | null {
  if (!/^\d{1,3}$/.test(text.trim())) return null;
  const days = Number(text);
  return days >= 30 && days <= 366 ? days * DAY : null;
}

/** An address, lower-case, or null. */
export function parseWallet(text: string): `0x${string}` | null {
  const trimmed = text.trim();
  return /^0x[0-9a-fA-F]{40}$/.test(trimmed) ? (trimmed.toLowerCase() as `0x${string}`) : null;
}

/** None is fine; null where one of them is no address. */
export function parseWallets(text: string): `0x${string}`[] | null {
  const each = text.split(/\s+/).filter(Boolean).map(parseWallet);
  return each.includes(null) ? null : (each as `0x${string}`[]);
}

/** A release's number or 0, or null. */
export const parseRelease = (text: string): number | null =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;

export interface Range {
  after: number;
  until: number;
}

type Dated = Pick<Project, 'terms' | 'concessionEnd' | 'pausedUntil'>;

/**
 * The days that can be chosen; null for a kind without one. A long-stop may move later by 24 months at most, and stays
 * before the concession's end; a concession may end earlier, 90 days from now at least; a pause goes on for 30 days at
 * most, an allowance of forced transfers for 90. What counts is the moment at which the decision is carried out.
 */
export function rangeOf(
  kind: ActionKind,
  { terms, concessionEnd, pausedUntil }: Dated,
  now: number,
): Range | null {
  switch (kind) {
    case 'setLongStop':
      return { after: terms.longStop, until: Math.min(terms.longStop + MONTHS_24, concessionEnd - 1) };
    case 'setConcessionEnd':
      return { after: now + CONCESSION_LEAST, until: concessionEnd - 1 };
    case 'extendPause':
      return { after: pausedUntil ?? now, until: now + PAUSE_MOST };
    case 'allowForcedTransfers':
      return { after: now, until: now + ALLOWANCE_MOST };
    default:
      return null;
  }
}

/** The end of a chosen day in Western Indonesian Time (UTC+7), or null where it is out of range. */
export function parseDay(text: string, { after, until }: Range): number | null {
  const at = Date.parse(`${text}T23:59:59+07:00`) / 1000;
  return Number.isFinite(at) && at > after && at <= until ? at : null;
}

/** Arguments of the action's call, but for identities, which the chain knows; null while something is missing. */
export function argumentsOf(
  kind: ActionKind,
  wants: Wants,
  range: Range | null,
  token: string,
): unknown[] | null {
  const all = (...args: (unknown | null)[]) => (args.includes(null) ? null : args);
  const date = range && parseDay(wants.date, range);
  switch (kind) {
    case 'blockTranche':
      return all(wants.certificate);
    case 'setReportDuty':
      return all(parseDays(wants.days));
    case 'setLongStop':
    case 'setConcessionEnd':
    case 'extendPause':
      return all(date);
    case 'replaceSPV':
      return all(parseWallet(wants.wallet), parseWallets(wants.affiliates));
    case 'replaceVerifier':
      return all(parseWallet(wants.old), parseWallet(wants.wallet));
    case 'allowForcedTransfers': {
      const shares = parseShares(wants.shares);
      return all(shares === null ? null : BigInt(shares), date);
    }
    case 'vetoRelease':
    case 'liftVeto':
      return all(token, parseRelease(wants.release));
    case 'signal':
      return all(wants.document);
    case 'terminate':
    case 'blockRedemption':
      return [];
  }
}
